import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { money } from "@/lib/domain/money/money";
import { type AccountMovement, statementLines } from "./statement";

const moved = (event: string, on: string, changeMinor: bigint): AccountMovement => ({
  ...{ event, effectiveOn: calendarDate(on), changeMinor },
});

const taken = { principal: 131_000n, interest: 3860n, accessory: 0n };
const paid = moved("card_payment", "2026-06-02", -10_000n);
const euro = (minor: bigint) => money(minor, "EUR");

describe("a statement", () => {
  it("shows principal, interest and payments as lines that add up to the balance", () => {
    const state = { claimedMinor: taken, balance: euro(124_860n), movements: [paid] };
    expect(statementLines(state)).toEqual([
      { kind: "principal", amount: euro(131_000n), on: null },
      { kind: "interest", amount: euro(3860n), on: null },
      { kind: "payment", amount: euro(-10_000n), on: "2026-06-02" },
    ]);
  });

  it("shows a debit that came back beside the payment that it undoes", () => {
    const settled = moved("sepa_settled", "2026-07-10", -5000n);
    const returned = moved("sepa_returned", "2026-08-01", 5000n);
    const movements = [returned, settled];
    const lines = statementLines({ claimedMinor: taken, balance: euro(134_860n), movements });
    const kinds = lines.map(({ kind }) => kind);
    expect(kinds).toEqual(["principal", "interest", "payment", "payment_returned"]);
  });

  it("tells in one line what was before the movements that it shows", () => {
    const state = { claimedMinor: taken, balance: euro(104_860n), movements: [paid] };
    expect(statementLines(state).slice(2)).toEqual([
      { kind: "earlier", amount: euro(-20_000n), on: null },
      { kind: "payment", amount: euro(-10_000n), on: "2026-06-02" },
    ]);
  });

  it("adds up to the balance, however many movements it shows, and leaves out what changes nothing", () => {
    const changes = fc.array(fc.bigInt({ min: -100n, max: 100n }));
    fc.assert(
      fc.property(changes, fc.nat(9), (all, shown) => {
        const movements = all
          .map((minor) => moved("correction", "2026-06-02", minor))
          .slice(0, shown);
        const balance = euro(all.reduce((sum, minor) => sum + minor, 134_860n));
        const lines = statementLines({ claimedMinor: taken, balance, movements });
        const sum = lines.reduce((total, { amount }) => total + amount.amountMinor, 0n);
        expect(sum).toBe(balance.amountMinor);
        expect(lines.every(({ amount }) => amount.amountMinor !== 0n)).toBe(true);
      }),
    );
  });
});
