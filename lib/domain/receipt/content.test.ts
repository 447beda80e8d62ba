import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { money } from "@/lib/domain/money/money";
import { type ReceiptContent, receiptContentSchema, signedMoney, signedParts } from "./content";

const content: ReceiptContent = {
  ...{ number: "EM-2026-000001", kind: "payment", creditor: "Énergie du Midi" },
  ...{
    on: calendarDate("2026-11-23"),
    currency: "EUR",
    amount: "100.00",
    order: ["law"],
    balance: "1148.60",
  },
  parts: [["8213", "principal", "100.00"]],
  method: ["card", "4242"],
};

const part = fc.record({
  accountReference: fc.string({ minLength: 1, maxLength: 12 }),
  component: fc.constantFrom("interest" as const, "accessory" as const, "principal" as const),
  amount: fc.bigInt({ min: 1n, max: 10n ** 12n }).map((minor) => money(minor, "EUR")),
});

describe("what a receipt's signature is over", () => {
  it("is read back as it was written, and nothing else passes for it", () => {
    expect(receiptContentSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
    for (const other of [
      null,
      { ...content, payer: "Jean" },
      { ...content, on: "2026-02-30" },
      { ...content, amount: "-1.00" },
      { ...content, amount: "1e3" },
    ]) {
      expect(receiptContentSchema.safeParse(other).success).toBe(false);
    }
  });

  it("keeps every cent, shows endings of references only, and stays small enough for a code", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const signed = signedParts(parts);
        const total = parts.reduce((sum, { amount }) => sum + amount.amountMinor, 0n);
        const sum = signed.reduce(
          (all, [, , text]) => all + signedMoney(text, "EUR").amountMinor,
          0n,
        );
        expect(sum).toBe(total);
        expect(signed.length).toBeLessThanOrEqual(8);
        expect(signed.every(([reference]) => (reference ?? "").length <= 4)).toBe(true);
      }),
    );
  });
});
