import { describe, expect, it } from "vitest";
import { declineReasonOf } from "./decline-reason";

describe("a declined payment", () => {
  it.each([
    ["insufficient_funds", "card_declined", "insufficient_funds"],
    ["lost_card", "card_declined", "lost_or_stolen"],
    [null, "expired_card", "expired_card"],
    ["incorrect_cvc", "incorrect_cvc", "incorrect_cvc"],
    [undefined, "payment_intent_authentication_failure", "authentication_failed"],
    [undefined, "processing_error", "processing_error"],
    [null, "bank_account_unusable", "iban_invalid"],
  ])("by %s and %s is told in our words: %s", (declineCode, code, reason) => {
    expect(declineReasonOf(declineCode, code)).toBe(reason);
  });

  it("is told in general words when the bank does not say why, or suspects fraud", () => {
    expect(declineReasonOf("generic_decline", "card_declined")).toBe("generic");
    expect(declineReasonOf("fraudulent", "card_declined")).toBe("generic");
    expect(declineReasonOf(null, null)).toBe("generic");
  });
});
