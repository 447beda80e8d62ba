import { expect, it } from "vitest";
import { statusGivenBack } from "./given-back";

it("a payment is refunded once all of it was given back, in part before", () => {
  expect(statusGivenBack(100n, 0n)).toBe("succeeded");
  expect(statusGivenBack(100n, 1n)).toBe("partially_refunded");
  expect(statusGivenBack(100n, 99n)).toBe("partially_refunded");
  expect(statusGivenBack(100n, 100n)).toBe("refunded");
});
