import type { Movement, Pair, ProviderMovement } from "./movement";
import { pairMovements } from "./pair-movements";

/**
 * timing: the other side is late, or on the other side of the period's edge; nobody has to do anything. missing_event:
 * Stripe moved money of one of our payments, or paid out, and the books do not know. amount_mismatch: both know, with
 * different amounts. unknown: about nothing of ours, or in the books without Stripe.
 */
export const DIFFERENCE_KINDS = ["timing", "missing_event", "amount_mismatch", "unknown"] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export type Difference = Readonly<{
  kind: DifferenceKind;
  provider: ProviderMovement | null;
  books: Movement | null;
  /** Stripe's side less ours, of what lies within the period; minor units. */
  differenceMinor: bigint;
}>;

/** From the first instant of `from` to just before `to`. */
export type Period = Readonly<{ from: Date; to: Date }>;

export type Reconciliation = Readonly<{
  matched: readonly Pair[];
  differences: readonly Difference[];
  /** What moved on each side within the period, minor units. */
  providerMinor: bigint;
  booksMinor: bigint;
}>;

/** How long one side may be later than the other before somebody looks: a webhook is tried again for hours. */
const LATENESS_MS_MAX = 86_400_000;

type Facts = Readonly<{ period: Period; asOf: Date }>;

/**
 * Compares both sides over a period, as known at an instant. Both are given with what lies around the period, so that a
 * movement finds its own across the edge; only what lies within is reported. Every movement within the period is in one
 * pair or one difference, so that the differences add up to the difference of the sides.
 */
export function reconcileMovements(
  input: Facts & Readonly<{ provider: readonly ProviderMovement[]; books: readonly Movement[] }>,
): Reconciliation {
  const { period, provider, books } = input;
  const paired = pairMovements(provider, books);
  const differences = [
    ...paired.equal.map((pair) => ({ ...pair, kind: "timing" as const })),
    ...paired.unequal.map((pair) => ({ ...pair, kind: "amount_mismatch" as const })),
    ...paired.providerOnly.map((one) => ({ ...onlyProvider(one, input), books: null })),
    ...paired.booksOnly.map((one) => ({ ...onlyBooks(one, input), provider: null })),
  ]
    .filter((sides) => !isMatched(sides, period) && isConcerned(sides, period))
    .map((sides) => ({ ...sides, differenceMinor: differenceOf(sides, period) }));
  return {
    matched: paired.equal.filter(
      (pair) => isWithin(pair.provider, period) && isWithin(pair.books, period),
    ),
    differences,
    providerMinor: totalMinor(provider, period),
    booksMinor: totalMinor(books, period),
  };
}

type Sides = Readonly<{ provider: ProviderMovement | null; books: Movement | null }>;

function onlyProvider(one: ProviderMovement, { asOf }: Facts) {
  const kindOf = (): DifferenceKind => {
    if (one.subject === null) return "unknown";
    if (one.expectedMinor !== null && one.expectedMinor !== one.amountMinor) {
      return "amount_mismatch";
    }
    return one.isOpen || isLate(one, asOf) ? "timing" : "missing_event";
  };
  return { kind: kindOf(), provider: one };
}

function onlyBooks(one: Movement, { asOf }: Facts) {
  const kind: DifferenceKind = isLate(one, asOf) ? "timing" : "unknown";
  return { kind, books: one };
}

/** True while its other side may still come. */
const isLate = ({ at }: Movement, asOf: Date): boolean =>
  asOf.getTime() - at.getTime() < LATENESS_MS_MAX;

const isWithin = ({ at }: Movement, { from, to }: Period): boolean =>
  at.getTime() >= from.getTime() && at.getTime() < to.getTime();

const isConcerned = ({ provider, books }: Sides, period: Period): boolean =>
  (provider !== null && isWithin(provider, period)) || (books !== null && isWithin(books, period));

/** Equal on both sides and counted in the same period on both. */
const isMatched = ({ provider, books }: Sides, period: Period): boolean =>
  provider !== null &&
  books !== null &&
  provider.amountMinor === books.amountMinor &&
  isWithin(provider, period) === isWithin(books, period);

function differenceOf({ provider, books }: Sides, period: Period): bigint {
  return totalMinor(provider ? [provider] : [], period) - totalMinor(books ? [books] : [], period);
}

function totalMinor(movements: readonly Movement[], period: Period): bigint {
  return movements
    .filter((movement) => isWithin(movement, period))
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
}
