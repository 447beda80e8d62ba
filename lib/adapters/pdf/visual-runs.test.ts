import { describe, expect, it } from "vitest";
import { leftEdge } from "./direction";
import { textDirection, visualRuns } from "./visual-runs";

describe("a line with words of both directions", () => {
  it("from the left to the right stays as it is", () => {
    expect(visualRuns("Payé par Jean, 42,10 €", "ltr")).toEqual(["Payé par Jean, 42,10 €"]);
  });

  it("keeps the letters of a word in their order: the font's shaper turns them", () => {
    expect(visualRuns("Jean علي Durand", "ltr")).toEqual(["Jean ", "علي", " Durand"]);
  });

  it("is read from the right on a paper that is, with its numbers the usual way round", () => {
    expect(visualRuns("ملف 48213", "rtl")).toEqual(["48213", "ملف "]);
  });

  it("has its brackets face the other way there", () => {
    expect(visualRuns("(علي)", "rtl")).toEqual([")علي("]);
    expect(visualRuns("ملف EM-1 (", "rtl")).toEqual([") ", "EM-1", "ملف "]);
  });

  it("has nothing where it is empty", () => {
    expect(visualRuns("", "rtl")).toEqual([]);
  });
});

describe("the direction of a text", () => {
  it("is that of its first letter, and the paper's where it has none", () => {
    expect(textDirection("12 rue de la République", "rtl")).toBe("ltr");
    expect(textDirection("12، شارع", "ltr")).toBe("rtl");
    expect(textDirection("38,60 €", "rtl")).toBe("rtl");
  });
});

describe("where something stands on a line", () => {
  const room = { left: 56, right: 540 };

  it("is mirrored on a paper that is read from the right", () => {
    for (const [start, width] of [
      [0, 100],
      [140, 20],
      [384, 100],
    ] as const) {
      const fromLeft = leftEdge(start, width, room, "ltr") - room.left;
      const fromRight = room.right - (leftEdge(start, width, room, "rtl") + width);
      expect(fromRight).toBe(fromLeft);
    }
  });
});
