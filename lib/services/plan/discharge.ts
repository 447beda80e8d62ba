import "server-only";
import { z } from "zod";
import { jsonDate } from "@/lib/adapters/db/json-columns";
import { type Reading, rowOf } from "@/lib/adapters/db/reading";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { isPositive, type Money, money } from "@/lib/domain/money/money";
import { debtorFileOf, FILE } from "@/lib/services/account/debtor-file";
import { openProfile } from "@/lib/services/debtor/personal-data";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { receiptLines } from "@/lib/services/receipt/receipt-lines";
import { LAST_RECEIPTS } from "@/lib/services/receipt/receipt-list-record";
import { GIVEN_UP } from "@/lib/services/write-off/given-up";
import { arrivedFor } from "./plan-cover";
import { newestPlan } from "./plan-record";

/** The last day on which a bank may still take a debit of the person's back; null where none may. */
const PROVISIONAL: Reading<{ until: CalendarDate | null }> = {
  sql: rowOf(`select max(provisional_until) as until from payment
    where payment.debtor_id = debtor.id and status = 'succeeded' and cleared_at is null`),
  schema: z.object({ until: jsonDate.nullable() }),
};

/** What the proof of discharge reads beside the session. */
export const DISCHARGE = {
  ...{ ...FILE, receipts: LAST_RECEIPTS, provisional: PROVISIONAL },
  givenUp: GIVEN_UP,
};

export type Discharge = {
  planId: string;
  personName: string;
  accountReferences: readonly string[];
  paid: Money;
  /** What the creditor has given up of these debts; null where that is nothing. */
  givenUp: Money | null;
  settledOn: CalendarDate;
  /** From when on nothing can be taken back any more; null where that is so already. */
  finalOn: CalendarDate | null;
  receiptNumber: string;
  issuedOn: CalendarDate;
};

/**
 * Proof that nothing is owed any more on the debts of a plan (art. 1342 and 1342-8 C. civ.: payment ends
 * the debt and is proved by any means). Null where there is no such plan, or something is owed or on its way.
 */
export function dischargeOf(debtor: ReadDebtor<typeof DISCHARGE>, now: Date): Discharge | null {
  const file = debtorFileOf(debtor, now);
  const plan = newestPlan(file, ["active", "completed"]);
  if (!plan || isPositive(file.inTransit)) return null;
  const own = file.accounts.filter(({ reference }) => plan.accountReferences.includes(reference));
  const receipts = receiptLines(debtor.read.receipts, file.creditor);
  // The day on which the last of it was paid: a webhook that came late made its receipt after those of later days.
  const [last] = receipts
    .filter(({ isCounterReceipt }) => !isCounterReceipt)
    .toSorted((a, b) => b.paidOn.localeCompare(a.paidOn));
  if (!last || own.some(({ balance }) => balance.amountMinor !== 0n)) return null;
  const { givenName, familyName } = openProfile(debtor.record);
  const { until } = debtor.read.provisional;
  const parts = debtor.read.givenUp.filter(({ reference }) =>
    plan.accountReferences.includes(reference),
  );
  const givenUp = parts.reduce((sum, { minor }) => sum + minor, 0n);
  const days = parts.map(({ lastAt }) => dateInZone(lastAt, file.creditor.timeZone));
  return {
    ...{ planId: plan.id, issuedOn: file.today },
    personName: `${givenName} ${familyName}`,
    accountReferences: plan.accountReferences,
    paid: arrivedFor(plan),
    givenUp: givenUp > 0n ? money(givenUp, file.currency) : null,
    settledOn: [last.paidOn, ...days].toSorted().at(-1) ?? last.paidOn,
    receiptNumber: last.number,
    finalOn: until !== null && until >= file.today ? until : null,
  };
}
