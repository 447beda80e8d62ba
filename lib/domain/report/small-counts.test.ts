import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsToTell, SMALL_COUNT } from "./small-counts";

describe("reasons that are counted", () => {
  it("are told the most frequent first, the rare ones together", () => {
    const counts = [
      { key: "rare", count: 2 },
      { key: "dispute", count: 7 },
      { key: "none", count: 0 },
      { key: "hardship", count: 12 },
      { key: "seldom", count: 4 },
    ];
    expect(countsToTell(counts)).toEqual({
      told: [
        { key: "hardship", count: 12 },
        { key: "dispute", count: 7 },
      ],
      others: 6,
    });
  });

  it("never say a number by which somebody could be known", () => {
    const count = fc.record({ key: fc.string(), count: fc.nat(12) });
    fc.assert(
      fc.property(fc.array(count), (counts) => {
        const { told, others } = countsToTell(counts);
        const numbers = [...told.map((one) => one.count), others ?? SMALL_COUNT];
        for (const number of numbers) {
          expect(number === "few" || number >= SMALL_COUNT).toBe(true);
        }
      }),
    );
  });
});
