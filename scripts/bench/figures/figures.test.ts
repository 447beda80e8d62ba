import { describe, expect, it } from "vitest";
import { atLeast, atMost, figureOf, ratioTo } from "./figure";
import { median } from "./median";

describe("a median", () => {
  it.each([
    [[7], 7],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[5, 1_000, 5], 5],
  ])("of %j is %d, whatever their order", (samples, middle) => {
    expect(median(samples)).toBe(middle);
  });

  it("of nothing is refused", () => {
    expect(() => median([])).toThrow("no samples");
  });

  it("leaves the samples in their order", () => {
    const samples = [3, 1, 2];
    median(samples);
    expect(samples).toEqual([3, 1, 2]);
  });
});

describe("a ratio", () => {
  it("is reckoned round by round where both were measured in the same rounds", () => {
    const ratio = ratioTo({ to: "bare", samples: [10, 40, 20], yardstickSamples: [10, 20, 40] });
    expect(ratio).toEqual({ to: "bare", yardstick: 20, samples: [1, 2, 0.5], median: 1 });
  });

  it("is that of the medians where there are not as many of both", () => {
    const ratio = ratioTo({ to: "published", samples: [10, 20, 30], yardstickSamples: [80] });
    expect(ratio.samples).toEqual([0.25]);
  });
});

describe("a goal", () => {
  it("is met at its limit", () => {
    expect([atMost(5, 5, ""), atMost(5.1, 5, ""), atLeast(5, 5, ""), atLeast(4.9, 5, "")]).toEqual([
      { text: "", isMet: true },
      { text: "", isMet: false },
      { text: "", isMet: true },
      { text: "", isMet: false },
    ]);
  });

  it("stays with its figure", () => {
    const goal = atMost(2, 3, "LCP ≤ 3 ms");
    const figure = figureOf({ subject: "pay", name: "LCP", unit: "ms", samples: [1, 2, 9], goal });
    expect(figure).toMatchObject({ median: 2, goal: { isMet: true } });
  });
});
