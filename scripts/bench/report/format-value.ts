import type { Unit } from "../contract";

const DECIMALS: Readonly<Record<Unit, number>> = {
  ...{ ms: 0, bytes: 0, count: 0, score: 0, shift: 3 },
  ...{ "requests/s": 1, "entries/s": 0, MB: 1, x: 2 },
};

const SUFFIXES: Readonly<Record<Unit, string>> = {
  ...{ ms: " ms", bytes: " B", count: "", score: "", shift: "" },
  ...{ "requests/s": "/s", "entries/s": "/s", MB: " MB", x: "×" },
};

/** A value with its unit as a person reads it: "14,336 B", "0.27×". Small times keep a decimal. */
export function formatValue(value: number, unit: Unit): string {
  const isSmallTime = unit === "ms" && Math.abs(value) < 20 && !Number.isInteger(value);
  const digits = isSmallTime ? 1 : DECIMALS[unit];
  const shown = value.toLocaleString("en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return shown + SUFFIXES[unit];
}
