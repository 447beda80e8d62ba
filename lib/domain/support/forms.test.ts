import { describe, expect, it } from "vitest";
import { callbackFormSchema, hardshipFormSchema, wrongFormSchema } from "./forms";

const idempotencyKey = "5b0c1c5e-8f43-4c8e-9a53-0d8f4f5f6a11";

describe("a form that needs a person", () => {
  it("keeps hostile text as text", () => {
    const details = `'; DROP TABLE debtor; --<script>alert(1)</script>\u202e{"$ne":null}`;
    const form = { idempotencyKey, kind: "dispute", reason: "other", details };
    expect(wrongFormSchema.parse(form)).toEqual({ ...form, accountId: null });
  });

  it("counts a line break as one character", () => {
    const reason = "income_fell";
    const atLimit = { idempotencyKey, reason, details: "a\r\n".repeat(1000) };
    expect(hardshipFormSchema.safeParse(atLimit).success).toBe(true);
    const over = { idempotencyKey, reason, details: "a".repeat(2001) };
    const { error } = hardshipFormSchema.safeParse(over);
    expect(error?.issues.map(({ message }) => message)).toEqual(["details_too_long"]);
  });

  it.each([
    [{ kind: "spite", reason: "other" }, "kind_missing"],
    [{ kind: "dispute", reason: "paid_by_card" }, "reason_missing"],
    [{ kind: "dispute" }, "reason_missing"],
    [{ kind: "dispute", reason: "other", accountId: "1" }, "account_unknown"],
    [{ kind: "dispute", reason: "other", idempotencyKey: "x" }, "form_incomplete"],
  ])("says by a code what is missing: %j", (fields, code) => {
    const { error } = wrongFormSchema.safeParse({ idempotencyKey, ...fields });
    expect(error?.issues.map(({ message }) => message)).toContain(code);
  });

  it("needs no words to ask for a call", () => {
    const form = { idempotencyKey };
    expect(callbackFormSchema.parse(form)).toEqual({ ...form, details: "", slotKey: null });
  });
});
