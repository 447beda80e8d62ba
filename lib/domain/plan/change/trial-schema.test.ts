import { describe, expect, it } from "vitest";
import { euros } from "@/scripts/testing/plan-facts";
import { trialSchema } from "./trial-schema";

const read = (typed: object) => trialSchema("EUR").safeParse(typed);

describe("what is typed into the simulator", () => {
  it("stays as it is where a field is empty or missing", () => {
    expect(read({ extra: " ", spread: "lower" }).data).toEqual({
      ...{ extra: null, amount: null, payDay: null, spread: "lower" },
    });
  });

  it("is read as people write it, and refused where it is no amount", () => {
    expect(read({ extra: "50,50 €", payDay: "12" }).data).toMatchObject({
      ...{ extra: euros(5_050n), payDay: 12 },
    });
    expect(read({ amount: "douze" }).error?.issues).toMatchObject([
      { path: ["amount"], message: "amount_not_a_number" },
    ]);
  });
});
