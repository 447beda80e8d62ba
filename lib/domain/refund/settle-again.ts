type Part = Readonly<{
  amountMinor: bigint;
  /** What is owed on it now: somebody may have paid it in the meantime. */
  owedMinor: bigint;
}>;

export type SettledAgain<P extends Part> = Readonly<{
  allocations: readonly P[];
  /** What nothing is owed for any more belongs to the person. */
  overpaymentMinor: bigint;
}>;

/**
 * Divides money of a refund that came back: the parts that stood again by it are settled in the order in which the
 * payment had settled them, none by more than is owed on it. Minor units; loses nothing.
 */
export function settleAgain<P extends Part>(
  givenBack: readonly P[],
  amountMinor: bigint,
): SettledAgain<P> {
  let leftMinor = amountMinor;
  const allocations = givenBack.toReversed().flatMap((part) => {
    const partMinor = least(least(part.amountMinor, part.owedMinor), leftMinor);
    leftMinor -= partMinor;
    return partMinor > 0n ? [{ ...part, amountMinor: partMinor }] : [];
  });
  return { allocations, overpaymentMinor: leftMinor };
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
