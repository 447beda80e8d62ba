import "server-only";
import { encode } from "uqr";

/** Modules of clear space around a code (ISO/IEC 18004, 9.1). */
const QUIET_ZONE = 4;

/** A QR code as dark stretches in a square of `size` modules, quiet zone included; row 0 is the uppermost. */
export type QrCode = { size: number; stretches: { row: number; column: number; length: number }[] };

/** Level M: a fold or a stain may take 15 % of it. Throws on a text that no code can hold (some 2,300 bytes). */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: "M", boostEcc: false, border: QUIET_ZONE });
  const stretches: QrCode["stretches"] = [];
  for (const [row, modules] of data.entries()) {
    for (const [column, isDark] of modules.entries()) {
      const last = stretches.at(-1);
      const goesOn = last?.row === row && last.column + last.length === column;
      if (isDark && last && goesOn) last.length += 1;
      else if (isDark) stretches.push({ row, column, length: 1 });
    }
  }
  return { size, stretches };
}

/** The code as the path of an SVG of `size` × `size` units: one stroke of width 1 a stretch. */
export function qrPath({ stretches }: QrCode): string {
  let end = { row: -1, column: 0 };
  const steps = stretches.map(({ row, column, length }) => {
    const move = row === end.row ? `m${column - end.column} 0` : `M${column} ${row}.5`;
    end = { row, column: column + length };
    return `${move}h${length}`;
  });
  return steps.join("");
}
