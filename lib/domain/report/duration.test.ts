import { expect, it } from "vitest";
import { showDuration } from "./duration";

it.each([
  [20, { in: "minutes", minutes: 0 }],
  [3_570, { in: "hours", hours: 1, minutes: 0 }],
  [3_500, { in: "minutes", minutes: 58 }],
  [7_500, { in: "hours", hours: 2, minutes: 5 }],
  [90_000, { in: "days", days: 1, hours: 1 }],
])("%d seconds are said in two units at most", (seconds, shown) => {
  expect(showDuration(seconds)).toEqual(shown);
});
