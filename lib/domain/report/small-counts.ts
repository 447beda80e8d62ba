// So few that somebody could be known by it: such a number is not said.

/** Below it a reason is told together with others. */
export const SMALL_COUNT = 5;

export type Count<Key extends string> = Readonly<{ key: Key; count: number }>;

export type CountsToTell<Key extends string> = Readonly<{
  /** Those with enough people, the most frequent first. */
  told: readonly Count<Key>[];
  /** How many people all others have together; "few" where even that is so little; null where there are none. */
  others: number | "few" | null;
}>;

/**
 * Counts of why people did not pay, without those by which somebody could be known. The total must not stand beside them: it
 * would say what is left out. Nothing that is zero.
 */
export function countsToTell<Key extends string>(counts: readonly Count<Key>[]): CountsToTell<Key> {
  const some = counts.filter(({ count }) => count > 0);
  const told = some
    .filter(({ count }) => count >= SMALL_COUNT)
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  const left = some.reduce((sum, { count }) => sum + (count < SMALL_COUNT ? count : 0), 0);
  if (left === 0) return { told, others: null };
  return { told, others: left < SMALL_COUNT ? "few" : left };
}
