import { expect, test } from "vitest";
import { createRandom } from "./random";

test("the same seed gives the same chance, another seed another one", () => {
  const draw = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 20 }, () => random.between(1, 1_000));
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test("whole numbers stay within their bounds and reach both", () => {
  const random = createRandom(1);
  const drawn = new Set(Array.from({ length: 500 }, () => random.between(3, 6)));
  expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
});

test("shuffling loses nothing", () => {
  const list = Array.from({ length: 50 }, (_, index) => index);
  const shuffled = createRandom(3).shuffle(list);
  expect(shuffled).not.toEqual(list);
  expect(shuffled.toSorted((one, other) => one - other)).toEqual(list);
});
