import { describe, expect, it } from "vitest";
import { destinationOf } from "./destination";

const ID = "00000000-0000-4000-8000-000000000001";

describe("a link in a message", () => {
  it("leads straight to what the message is about", () => {
    expect(destinationOf(`payment:${ID}`)).toBe(`/pay/${ID}`);
    expect(destinationOf(`mandate:${ID}`)).toBe(`/mandate/${ID}`);
    expect(destinationOf("plan")).toBe("/my-plan");
    expect(destinationOf("method")).toBe("/my-plan/method");
    expect(destinationOf("account")).toBe("/account");
    expect(destinationOf("overpayment")).toBe("/overpayment");
    expect(destinationOf("late")).toBe("/my-plan/late");
    expect(destinationOf("chat")).toBe("/chat");
  });

  it.each(["invitation", "renewal", "", "payment:", "payment:/evil", "toString", `other:${ID}`])(
    "about nothing in particular leads nowhere else: %j",
    (purpose) => {
      expect(destinationOf(purpose)).toBeNull();
    },
  );
});
