import { describe, expect, it } from "vitest";
import { answerSchema, COMMENT_LENGTH_MAX, questionAfter } from "./answers";

describe("an answer", () => {
  it("is one at a time: a form with none of the known ones is none", () => {
    expect(answerSchema.parse({ cause: "income_fell" })).toEqual({ cause: "income_fell" });
    for (const form of [{}, { cause: "illness" }, { ease: "5" }, { comment: " \r\n " }]) {
      expect(answerSchema.safeParse(form).success).toBe(false);
    }
  });

  it("keeps a comment as it was written, up to its length", () => {
    expect(answerSchema.parse({ comment: " <b>Merci</b>\r\n" })).toEqual({
      comment: "<b>Merci</b>",
    });
    const { comment } = answerSchema.parse({ comment: "a".repeat(5_000) }) as { comment: string };
    expect(comment).toHaveLength(COMMENT_LENGTH_MAX);
  });

  it("leads to the next question, and the last one to the end", () => {
    expect(questionAfter("cause")).toBe("ease");
    expect(questionAfter("comment")).toBe("done");
    expect(questionAfter("done")).toBe("done");
  });
});
