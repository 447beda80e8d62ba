/** How large a part is of the largest, in percent: finer than any screen. Only the picture is rounded, never the figure. */
export function sizePercent(size: bigint, largest: bigint): number {
  return largest <= 0n || size <= 0n ? 0 : Number((size * 10_000n) / largest) / 100;
}

export const largestOf = (bars: readonly { size: bigint }[]): bigint =>
  bars.reduce((largest, { size }) => (size > largest ? size : largest), 0n);
