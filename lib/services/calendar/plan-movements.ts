import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isPositive, type Money } from "@/lib/domain/money/money";
import { planProgress } from "@/lib/domain/plan/progress";
import { debtorFileOf } from "@/lib/services/account/debtor-file";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { coveredBy } from "@/lib/services/plan/plan-cover";
import { newestPlan, scheduleOfRecord } from "@/lib/services/plan/plan-record";
import { receiptLines } from "@/lib/services/receipt/receipt-lines";
import type { EXPORT_FILE } from "./get-export-page";

/** What was paid, or is to be, as budget programs take it. */
export type PlanMovement = {
  on: CalendarDate;
  /** Always positive. */
  amount: Money;
  /** paid: it arrived. returned: it went back. planned: it is to come. */
  state: "paid" | "returned" | "planned";
  /** Number of the receipt, or the instalment's. */
  reference: string;
};

export type PlanMovements = {
  movements: PlanMovement[];
  /** What is owed now, over all debts. */
  balance: Money;
  today: CalendarDate;
};

/** The person's last payments with their receipts, and what is left of the plan that they follow, by date. */
export function planMovements(debtor: ReadDebtor<typeof EXPORT_FILE>, now: Date): PlanMovements {
  const file = debtorFileOf(debtor, now);
  const paid = receiptLines(debtor.read.receipts, file.creditor).map(
    ({ number, paidOn, amount, isCounterReceipt }): PlanMovement => ({
      ...{ on: paidOn, amount, reference: number },
      state: isCounterReceipt ? "returned" : "paid",
    }),
  );
  const plan = newestPlan(file, ["active"]);
  const progress = plan && planProgress(scheduleOfRecord(plan), coveredBy(plan), file.today);
  const planned = (progress?.instalments ?? [])
    .filter(({ left }) => isPositive(left))
    .map(
      ({ dueOn, left, number }): PlanMovement => ({
        ...{ on: dueOn, amount: left, state: "planned", reference: String(number) },
      }),
    );
  const movements = [...paid, ...planned].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return { movements, balance: file.balance, today: file.today };
}
