// What changed a balance, line by line, with the balance after each.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addMoney } from "@/lib/domain/money/add-money";
import type { Money } from "@/lib/domain/money/money";

export const MOVEMENT_KINDS = [
  "opening",
  "interest",
  "accessory",
  "payment",
  "returned",
  "refund",
  "applied",
  "correction",
  "written_off",
  "reinstated",
  "other",
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

const KIND_BY_EVENT: ReadonlyMap<string, MovementKind> = new Map([
  ["opening_balance", "opening"],
  ["interest_accrued", "interest"],
  ["accessory_added", "accessory"],
  ["card_payment", "payment"],
  ["sepa_settled", "payment"],
  ["dispute_won", "payment"],
  ["sepa_returned", "returned"],
  ["dispute_opened", "returned"],
  ["dispute_lost", "returned"],
  ["refund", "refund"],
  ["overpayment_applied", "applied"],
  ["correction", "correction"],
  ["write_off", "written_off"],
  ["write_off_reversed", "reinstated"],
]);

/** What an event of the books is to the person whose account it is. */
export const movementKind = (event: string): MovementKind => KIND_BY_EVENT.get(event) ?? "other";

/** A change of what is owed on one account; positive adds to it. */
export type Movement = Readonly<{
  on: CalendarDate;
  kind: MovementKind;
  accountReference: string;
  receiptNumber: string | null;
  change: Money;
}>;

export type StatementRow = Movement & Readonly<{ balance: Money }>;

/** The movements in their order, each with what is owed after it. */
export function withBalances(opening: Money, movements: readonly Movement[]): StatementRow[] {
  let balance = opening;
  return movements.map((movement) => {
    balance = addMoney(balance, movement.change);
    return { ...movement, balance };
  });
}
