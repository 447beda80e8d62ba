import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { money } from "@/lib/domain/money/money";
import { buildStatement, type StatementEntry } from "./statement";

const entry = (
  event: string,
  on: string,
  side: "debit" | "credit",
  amounts: Readonly<Record<string, bigint>>,
): StatementEntry => ({
  event,
  effectiveOn: calendarDate(on),
  postings: Object.entries(amounts).map(([code, amountMinor]) => ({ code, side, amountMinor })),
});

const taken = entry("opening_balance", "2026-04-01", "debit", { principal: 131_000n });
const interest = entry("interest_accrued", "2026-05-31", "debit", { interest: 3860n });
const paid = entry("card_payment", "2026-06-02", "credit", { interest: 3860n, principal: 6140n });

describe("a statement", () => {
  it("shows principal, interest and payments as lines that add up to the balance", () => {
    expect(buildStatement([paid, taken, interest], "EUR")).toEqual({
      lines: [
        { kind: "principal", amount: money(131_000n, "EUR"), on: null },
        { kind: "interest", amount: money(3860n, "EUR"), on: null },
        { kind: "payment", amount: money(-10_000n, "EUR"), on: "2026-06-02" },
      ],
      balance: money(124_860n, "EUR"),
    });
  });

  it("shows a debit that came back beside the payment that it undoes", () => {
    const settled = entry("sepa_settled", "2026-07-10", "credit", { principal: 5000n });
    const returned = entry("sepa_returned", "2026-08-01", "debit", { principal: 5000n });
    const { lines, balance } = buildStatement([returned, taken, settled], "EUR");
    expect(lines.map(({ kind }) => kind)).toEqual(["principal", "payment", "payment_returned"]);
    expect(balance).toEqual(money(131_000n, "EUR"));
  });

  it("leaves out what changes nothing", () => {
    const pending = entry("sepa_pending", "2026-07-02", "debit", {});
    expect(buildStatement([taken, pending], "EUR").lines).toHaveLength(1);
    expect(buildStatement([], "EUR")).toEqual({ lines: [], balance: money(0n, "EUR") });
  });
});
