import { describe, expect, it } from "vitest";
import { decisionFormSchema } from "./decision";

const key = "00000000-0000-4000-8000-000000000001";
const read = (fields: Record<string, string>) => {
  const answer = decisionFormSchema.safeParse({ key, ...fields });
  return answer.success
    ? answer.data
    : answer.error.issues.map(({ path, message }) => `${path.join()}: ${message}`);
};

describe("a decision", () => {
  it("has an outcome, a reason of that outcome, and words where the reason says nothing", () => {
    expect(
      read({ outcome: "approved", reason: "situation_understood", words: " Oui.\r\n" }),
    ).toEqual({ key, outcome: "approved", reason: "situation_understood", words: "Oui." });
    expect(read({ outcome: "refused", reason: "too_long" })).toMatchObject({ words: "" });
  });

  it.each([
    [{ outcome: "approved", reason: "too_long" }, ["reason: reason_missing"]],
    [{ outcome: "refused", reason: "one_time_exception" }, ["reason: reason_missing"]],
    [{ outcome: "refused", reason: "other", words: " \n" }, ["words: words_missing"]],
    [{ outcome: "refused", reason: "other", words: "x".repeat(1001) }, ["words: words_too_long"]],
    [{ reason: "other" }, ["outcome: outcome_missing"]],
    [{ outcome: "refused", key: "x", reason: "too_late" }, ["key: form_incomplete"]],
  ])("is not taken from %j", (fields, errors) => {
    expect(read(fields)).toEqual(errors);
  });
});
