import type { Movement, Pair, ProviderMovement } from "./movement";

export type PairedMovements = Readonly<{
  /** With the same amount. */
  equal: readonly Pair[];
  /** About the same thing, with different amounts. */
  unequal: readonly Pair[];
  providerOnly: readonly ProviderMovement[];
  booksOnly: readonly Movement[];
}>;

/**
 * Finds for each movement of one side its own on the other: of the same kind, about the same payment or payout, in the
 * same currency. Equal amounts find each other first, the earlier before the later; what is left of a thing is put side
 * by side. Each movement is in the answer once.
 */
export function pairMovements(
  provider: readonly ProviderMovement[],
  books: readonly Movement[],
): PairedMovements {
  const booksByThing = Map.groupBy(books.toSorted(byTime), thingOf);
  const equal: Pair[] = [];
  const left: ProviderMovement[] = [];
  for (const one of provider.toSorted(byTime)) {
    const found = take(booksByThing.get(thingOf(one)), (other) => isEqual(one, other));
    if (found) equal.push({ provider: one, books: found });
    else left.push(one);
  }
  const unequal: Pair[] = [];
  const providerOnly: ProviderMovement[] = [];
  for (const one of left) {
    const found = take(booksByThing.get(thingOf(one)), () => one.subject !== null);
    if (found) unequal.push({ provider: one, books: found });
    else providerOnly.push(one);
  }
  return { equal, unequal, providerOnly, booksOnly: [...booksByThing.values()].flat() };
}

const byTime = (one: Movement, other: Movement): number =>
  one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1);

const thingOf = ({ kind, subject, currency }: Movement): string =>
  [kind, currency, subject ?? ""].join(" ");

const isEqual = (one: Movement, other: Movement): boolean =>
  one.subject !== null && one.amountMinor === other.amountMinor;

/** Takes the first that fits out of a list. */
function take(list: Movement[] | undefined, fits: (one: Movement) => boolean): Movement | null {
  const index = list?.findIndex(fits) ?? -1;
  return index === -1 ? null : (list?.splice(index, 1)[0] ?? null);
}
