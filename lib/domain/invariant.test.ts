import { describe, expect, it } from "vitest";
import { InvariantError, invariant } from "./invariant";

describe("an invariant", () => {
  it("stops the program when it does not hold, and only then", () => {
    expect(() => invariant(false, "balance is never negative")).toThrow(InvariantError);
    expect(() => invariant(true, "balance is never negative")).not.toThrow();
  });
});
