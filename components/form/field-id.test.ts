import { describe, expect, test } from "vitest";
import { describedBy, errorId, fieldId, hintId } from "./field-id";

describe("the ids of a field", () => {
  test("a path becomes an id that a link can name", () => {
    expect(fieldId("incomes.salary")).toBe("field-incomes-salary");
    expect(fieldId("incomes[0]")).toBe("field-incomes-0-");
  });

  test("a description names the hint before the error, and nothing that is not there", () => {
    expect(describedBy("bornOn", { hint: true, error: true })).toBe(
      `${hintId("bornOn")} ${errorId("bornOn")}`,
    );
    expect(describedBy("bornOn", { hint: false, error: true })).toBe(errorId("bornOn"));
    expect(describedBy("bornOn", { hint: false, error: false })).toBeUndefined();
  });
});
