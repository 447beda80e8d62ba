import { describe, expect, it } from "vitest";
import { needsApproval, refundMaxMinor } from "./limit";

const payment = { amountMinor: 20_000n, refundedMinor: 5_000n, askedMinor: 4_000n };

describe("what may be given back of a payment", () => {
  it("is what was neither given back nor asked for before", () => {
    expect(refundMaxMinor({ ...payment, overpaymentMinor: 0n }, "debt_stands")).toBe(11_000n);
    const spent = { ...payment, askedMinor: 20_000n, overpaymentMinor: 50n };
    expect(refundMaxMinor(spent, "goodwill")).toBe(0n);
    expect(refundMaxMinor(spent, "overpayment")).toBe(0n);
  });

  it("as paid too much is at most what was", () => {
    expect(refundMaxMinor({ ...payment, overpaymentMinor: 300n }, "overpayment")).toBe(300n);
    expect(refundMaxMinor({ ...payment, overpaymentMinor: 12_000n }, "overpayment")).toBe(11_000n);
  });

  it("needs a second person above the threshold, also in small steps, but not where it was never owed", () => {
    const held = { ...payment, overpaymentMinor: 5_000n };
    const refund = (amountMinor: bigint) => ({ amountMinor, purpose: "goodwill" }) as const;
    expect(needsApproval(held, refund(1_000n), 10_000n)).toBe(false);
    expect(needsApproval(held, refund(1_001n), 10_000n)).toBe(true);
    const own = { amountMinor: 5_000n, purpose: "overpayment" } as const;
    expect(needsApproval(held, own, 10_000n)).toBe(false);
  });
});
