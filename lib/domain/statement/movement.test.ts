import fc from "fast-check";
import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { money } from "@/lib/domain/money/money";
import { type Movement, movementKind, withBalances } from "./movement";

const movement = (minor: bigint): Movement => ({
  ...{ on: calendarDate("2026-06-02"), kind: "payment", accountReference: "EM-1" },
  ...{ receiptNumber: null, change: money(minor, "EUR") },
});

it("each balance is the one before with its change, and the last is the closing one", () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.array(fc.bigInt()), (openingMinor, changes) => {
      const rows = withBalances(money(openingMinor, "EUR"), changes.map(movement));
      let balance = openingMinor;
      for (const [index, change] of changes.entries()) {
        balance += change;
        expect(rows[index]?.balance).toEqual(money(balance, "EUR"));
      }
      expect(rows).toHaveLength(changes.length);
    }),
  );
});

it("every event has a word, also one that is not known yet", () => {
  expect(movementKind("sepa_settled")).toBe("payment");
  expect(movementKind("payout")).toBe("other");
});
