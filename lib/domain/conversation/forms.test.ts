import { describe, expect, it } from "vitest";
import { answerSchema, TEXT_LENGTH_MAX, writtenSchema } from "./forms";

const key = "5b0c1c5e-8f43-4c8e-9a53-0d8f4f5f6a11";
const codeOf = (parsed: { error?: { issues: { message: string }[] } | undefined }) =>
  parsed.error?.issues[0]?.message;

describe("a message", () => {
  it("keeps hostile text as text", () => {
    const text = `<script>alert(1)</script>'; drop table conversation;--`;
    expect(writtenSchema.parse({ text, key })).toEqual({ text, key });
  });

  it.each([
    [{ text: "a".repeat(TEXT_LENGTH_MAX + 1), key }, "text_too_long"],
    [{ text: "Bonjour", key: "1" }, "form_incomplete"],
  ])("is refused with a code", (form, code) => {
    expect(codeOf(writtenSchema.safeParse(form))).toBe(code);
  });

  it("needs words where it is an answer", () => {
    expect(codeOf(answerSchema.safeParse({ text: " \r\n ", key }))).toBe("text_missing");
  });
});
