import { describe, expect, it } from "vitest";
import { imputationOrder } from "./imputation-order";

describe("an imputation order", () => {
  it("may put principal first, as a judgment can (art. 1343-5)", () => {
    const order = ["principal", "interest", "accessory"];
    expect(imputationOrder(order)).toEqual(order);
  });

  it.each([
    [[]],
    [["interest", "principal"]],
    [["interest", "interest", "principal"]],
    [["a", "b", "c"]],
  ])("that leaves a part out or names it twice is a fault of ours: %j", (stored) => {
    expect(() => imputationOrder(stored)).toThrow("imputation order");
  });
});
