// Which of the debts that a payment settled stand again when some of its money goes back.

type Part = Readonly<{ amountMinor: bigint }>;

export type GivenBack<P extends Part> = Readonly<{
  /** What stands again, in the order in which it is given back. */
  allocations: readonly P[];
  /** Of what had been paid too much. */
  overpaymentMinor: bigint;
  /** What went back beyond what the payment still settles: no debt stands for it. */
  beyondMinor: bigint;
}>;

/**
 * Divides money that goes back: first what had been paid too much, then the parts that the payment still settles, the
 * last settled first (principal before accessories before interest where the law's order was followed). Minor units.
 * Loses nothing, and gives back of no part more than it still settles.
 */
export function giveBack<P extends Part>(
  settled: Readonly<{ parts: readonly P[]; overpaymentMinor: bigint }>,
  amountMinor: bigint,
): GivenBack<P> {
  const overpaymentMinor = least(settled.overpaymentMinor, amountMinor);
  let leftMinor = amountMinor - overpaymentMinor;
  const allocations = settled.parts.toReversed().flatMap((part) => {
    const partMinor = least(part.amountMinor, leftMinor);
    leftMinor -= partMinor;
    return partMinor > 0n ? [{ ...part, amountMinor: partMinor }] : [];
  });
  return { allocations, overpaymentMinor, beyondMinor: leftMinor };
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
