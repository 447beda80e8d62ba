import { describe, expect, it } from "vitest";
import type { FigureTable } from "../contract";
import { atMost, figureOf, ratioTo } from "../figures/figure";
import { formatValue } from "./format-value";
import { renderReport } from "./render-report";
import { sumUpGoals } from "./sum-up-goals";

const weigh = (subject: string, bytes: number) =>
  figureOf({
    ...{ subject, name: "all", unit: "bytes", samples: [bytes] },
    goal: atMost(bytes, 36_000, "all ≤ 36,000 B"),
    ratio: ratioTo({ to: "a <published> page", samples: [bytes], yardstickSamples: [72_000] }),
  });

const table: FigureTable = {
  ...{ title: "French, light", method: "Measured once." },
  figures: [weigh("account", 18_000), weigh("pay", 90_000)],
};

describe("the report", () => {
  const html = renderReport({
    ...{ measuredAt: "2026-11-23T08:00:00.000Z", isQuick: false },
    machine: { processor: "2 cores", memory: "24 GiB", system: "linux", node: "v24", browser: "C" },
    parts: [{ name: "pages", seconds: 90, tables: [table], notes: ["Audit <x> on pay"] }],
  });

  it("shows value, ratio and whether the goal was met, for each subject", () => {
    expect(html).toMatch(/account<\/th><td class="met">.*18,000 B.*0\.25×.*✓ met/);
    expect(html).toMatch(/pay<\/th><td class="missed">.*90,000 B.*1\.25×.*✗ not met/);
  });

  it("says for each goal how many met it and who missed it", () => {
    expect(sumUpGoals([table])).toEqual([
      { text: "all ≤ 36,000 B", met: 1, all: 2, misses: ["pay 90,000 B (French, light)"] },
    ]);
    expect(html).toContain("1 of 2");
  });

  it("loads nothing and cannot be broken by what was measured", () => {
    expect(html).not.toMatch(/<script|src=|href=|@import|url\(/);
    expect(html).toContain("Audit &lt;x&gt; on pay");
    expect(html).toContain("ratio to a &lt;published&gt; page");
  });
});

describe("a value", () => {
  it.each([
    [14_336, "bytes", "14,336 B"],
    [906.4, "ms", "906 ms"],
    [3.14, "ms", "3.1 ms"],
    [0.0149, "shift", "0.015"],
    [0.345, "x", "0.35×"],
    [1_234.56, "requests/s", "1,234.6/s"],
    [100, "score", "100"],
  ] as const)("%d %s reads %s", (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });
});
