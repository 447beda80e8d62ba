import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOVEMENT_KINDS, type Movement, type ProviderMovement } from "./movement";
import { pairMovements } from "./pair-movements";
import { type Difference, reconcileMovements } from "./reconcile-movements";

const DAY_MS = 86_400_000;
const START = new Date("2026-11-01T00:00:00Z");
const day = (days: number) => new Date(START.getTime() + days * DAY_MS);
const period = { from: day(0), to: day(30) };
const asOf = day(40);

const books = (change: Partial<Movement> = {}): Movement => ({
  ...{ id: "1", kind: "payment", subject: "pay", amountMinor: 4210n, currency: "EUR", at: day(3) },
  ...change,
});
const provider = (change: Partial<ProviderMovement> = {}): ProviderMovement => ({
  ...books({ id: "txn_1" }),
  ...{ isOpen: false, sourceId: null, expectedMinor: null },
  ...change,
});

const kindsOf = (differences: readonly Difference[]) => differences.map(({ kind }) => kind);
const reconcile = (ofProvider: ProviderMovement[], ofBooks: Movement[], now = asOf) =>
  reconcileMovements({ period, asOf: now, provider: ofProvider, books: ofBooks });

describe("two sides of a period", () => {
  it("match movement by movement, also where one thing moved several times", () => {
    const refunds = [-500n, -700n].map((amountMinor, index) => ({
      ...{ kind: "refund" as const, amountMinor, at: day(5 + index) },
    }));
    const { matched, differences } = reconcile(
      [provider(), ...refunds.map((refund, index) => provider({ ...refund, id: `txn_r${index}` }))],
      [...refunds.toReversed().map((refund, i) => books({ ...refund, id: `r${i}` })), books()],
    );
    expect(matched).toHaveLength(3);
    expect(differences).toEqual([]);
  });

  it("differ by a missing event where Stripe moved money of ours that the books do not know", () => {
    const { differences } = reconcile([provider()], []);
    expect(differences).toMatchObject([{ kind: "missing_event", differenceMinor: 4210n }]);
  });

  it("differ by an amount, whether it was booked or is not what we expect", () => {
    const booked = reconcile([provider({ amountMinor: 4200n })], [books()]).differences;
    expect(booked).toMatchObject([{ kind: "amount_mismatch", differenceMinor: -10n }]);
    const refused = reconcile([provider({ expectedMinor: 4200n })], []).differences;
    expect(kindsOf(refused)).toEqual(["amount_mismatch"]);
  });

  it("differ by what is unknown: of nothing of ours, or in the books alone", () => {
    const foreign = [1, 2].map((id) => provider({ subject: null, id: `txn_${id}` }));
    const { differences } = reconcile(foreign, [books({ subject: null }), books({ id: "2" })]);
    expect(kindsOf(differences)).toEqual(["unknown", "unknown", "unknown", "unknown"]);
  });

  it("differ in time alone across the period's edge, while one is late, or while Stripe decides", () => {
    const crossing = reconcile([provider({ at: day(29) })], [books({ at: day(31) })]);
    expect(crossing.differences).toMatchObject([{ kind: "timing", differenceMinor: 4210n }]);
    expect(crossing.matched).toEqual([]);
    const early = reconcile([provider()], [], day(3.5));
    expect(kindsOf(early.differences)).toEqual(["timing"]);
    expect(kindsOf(reconcile([], [books()], day(3.5)).differences)).toEqual(["timing"]);
    expect(kindsOf(reconcile([provider({ isOpen: true })], []).differences)).toEqual(["timing"]);
  });

  it("count what falls on the period's first instant, and not what falls on the next one's", () => {
    const first = reconcile([provider({ at: period.from })], []);
    expect(first.differences).toHaveLength(1);
    const next = reconcile([provider({ at: period.to })], []);
    expect(next).toMatchObject({ differences: [], providerMinor: 0n });
  });

  it("say nothing of what lies outside", () => {
    const { differences, providerMinor } = reconcile([provider({ at: day(-1) })], []);
    expect({ differences, providerMinor }).toEqual({ differences: [], providerMinor: 0n });
  });
});

const movements = fc.record({
  kind: fc.constantFrom(...MOVEMENT_KINDS),
  subject: fc.option(fc.constantFrom("a", "b", "c")),
  amountMinor: fc.bigInt({ min: -300n, max: 300n }),
  currency: fc.constant("EUR" as const),
  at: fc.integer({ min: -5, max: 38 }).map(day),
});
const side = fc
  .array(movements, { maxLength: 12 })
  .map((list) => list.map((movement, index) => ({ ...movement, id: String(index) })));
const providerSide = side.chain((list) =>
  fc
    .array(fc.record({ isOpen: fc.boolean(), expectedMinor: fc.option(fc.bigInt(-300n, 300n)) }), {
      ...{ minLength: list.length, maxLength: list.length },
    })
    .map((more) =>
      list.map((movement, index) => ({
        ...{ isOpen: false, sourceId: null, expectedMinor: null },
        ...{ ...more[index], ...movement, id: `txn_${movement.id}` },
      })),
    ),
);

describe("whatever both sides say", () => {
  it("no movement is lost or counted twice", () => {
    fc.assert(
      fc.property(providerSide, side, (ofProvider, ofBooks) => {
        const { equal, unequal, providerOnly, booksOnly } = pairMovements(ofProvider, ofBooks);
        const pairs = [...equal, ...unequal];
        const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).toSorted();
        expect(ids([...pairs.map((pair) => pair.provider), ...providerOnly])).toEqual(
          ids(ofProvider),
        );
        expect(ids([...pairs.map((pair) => pair.books), ...booksOnly])).toEqual(ids(ofBooks));
        expect(equal.every((pair) => pair.provider.subject === pair.books.subject)).toBe(true);
      }),
    );
  });

  it("the differences explain the difference, to the cent", () => {
    fc.assert(
      fc.property(providerSide, side, (ofProvider, ofBooks) => {
        const done = reconcile(ofProvider, ofBooks);
        const explained = done.differences.reduce((sum, one) => sum + one.differenceMinor, 0n);
        expect(explained).toBe(done.providerMinor - done.booksMinor);
      }),
    );
  });

  it("movements that are the same on both sides leave no difference", () => {
    fc.assert(
      fc.property(side, (list) => {
        const known = list.map((one) => ({ ...one, subject: one.subject ?? "d" }));
        const same = known.map((one) => provider({ ...one, id: `txn_${one.id}` }));
        const { differences } = reconcile(same, known);
        expect(differences).toEqual([]);
      }),
    );
  });
});
