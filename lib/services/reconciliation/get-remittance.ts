import "server-only";
import {
  type CalendarDate,
  calendarDate,
  isCalendarDate,
} from "@/lib/domain/calendar/calendar-date";
import { addMonths } from "@/lib/domain/calendar/date-arithmetic";
import { dateInZone, startOfDayMs } from "@/lib/domain/calendar/in-zone";
import { invariant } from "@/lib/domain/invariant";
import { type Currency, isCurrency } from "@/lib/domain/money/money";
import type { PaymentStatus } from "@/lib/domain/payment/status";
import { err, ok, type Result } from "@/lib/domain/result";
import { type CreditorRecord, findCreditorBySlug } from "@/lib/services/creditor/store";
import {
  findRemittanceRows,
  findSettledByAccount,
  type RemittanceRecord,
} from "./remittance-record";

/** How sure the money is: a settled debit can be taken back for eight weeks. */
export type RemittanceStatus = "cleared" | "provisional" | Exclude<PaymentStatus, "succeeded">;

export type RemittanceRow = Omit<
  RemittanceRecord,
  "at" | "bookedAt" | "receivedAt" | "isProvisional" | "status"
> & {
  on: CalendarDate;
  /** Later than its month where Stripe's word came late: it was in no export made before. */
  bookedOn: CalendarDate;
  status: RemittanceStatus;
  /** What it settled, and that less what Stripe kept; an overpayment is the payer's and no part of it. Minor units. */
  settledMinor: bigint;
  netMinor: bigint;
  /** Until when it is to be handed over: a month after it came (R124-6 CPCE). Null where nothing came. */
  dueOn: CalendarDate | null;
  isLate: boolean;
};

export type AccountTotal = { accountReference: string; settledMinor: bigint; booksMinor: bigint };

export type Remittance = {
  creditor: { slug: string; name: string; currency: Currency };
  month: string;
  madeOn: CalendarDate;
  rows: RemittanceRow[];
  /** By debt: what the rows add up to beside what the debt's own books say. */
  totals: AccountTotal[];
};

/** When sums received for a creditor are to be handed over, unless it was agreed otherwise (R124-6 CPCE). */
const REMITTANCE_MONTHS = 1;

/**
 * What the payments of a calendar month in the creditor's zone brought: each entry about a payment, debt by debt, as it
 * is booked, with how sure it is today. Errors: `creditor_unknown`, `month_unreadable` (not YYYY-MM).
 */
export async function getRemittance(input: {
  creditorSlug: string;
  month: string;
  now: Date;
}): Promise<Result<Remittance, "creditor_unknown" | "month_unreadable">> {
  const { creditorSlug, month, now } = input;
  if (!isCalendarDate(`${month}-01`)) return err("month_unreadable");
  const creditor = await findCreditorBySlug(creditorSlug);
  if (!creditor) return err("creditor_unknown");
  const { id, slug, name, currency, timeZone } = creditor;
  invariant(isCurrency(currency), "a creditor's currency is one of ours");
  const period = monthOf(month, timeZone);
  const records = await findRemittanceRows(id, period);
  const settled = await findSettledByAccount(id, period);
  const madeOn = dateInZone(now, timeZone);
  const rows = records.map((record) => toRow(record, creditor, madeOn));
  return ok({
    creditor: { slug, name, currency },
    ...{ month, madeOn, rows, totals: totalsOf(rows, settled) },
  });
}

function monthOf(month: string, timeZone: string): { from: Date; to: Date } {
  const first = calendarDate(`${month}-01`);
  return {
    from: new Date(startOfDayMs(first, timeZone)),
    to: new Date(startOfDayMs(addMonths(first, 1), timeZone)),
  };
}

const ARRIVALS = ["card_payment", "sepa_settled"];

function toRow(
  record: RemittanceRecord,
  { timeZone }: CreditorRecord,
  today: CalendarDate,
): RemittanceRow {
  const { at, bookedAt, receivedAt, isProvisional, status, ...columns } = record;
  const settledMinor = columns.interest + columns.accessory + columns.principal;
  const came = ARRIVALS.includes(columns.event) ? receivedAt : null;
  const dueOn = came && addMonths(dateInZone(came, timeZone), REMITTANCE_MONTHS);
  const sureness = isProvisional ? "provisional" : "cleared";
  return {
    ...columns,
    ...{ on: dateInZone(at, timeZone), bookedOn: dateInZone(bookedAt, timeZone) },
    status: status === "succeeded" ? sureness : status,
    ...{ settledMinor, netMinor: settledMinor - columns.fee, dueOn },
    // What went back again is not to be handed over.
    isLate: status !== "returned" && status !== "refunded" && dueOn !== null && dueOn < today,
  };
}

function totalsOf(
  rows: readonly RemittanceRow[],
  books: ReadonlyMap<string, bigint>,
): AccountTotal[] {
  const byAccount = Map.groupBy(rows, ({ accountReference }) => accountReference ?? "");
  byAccount.delete("");
  const references = [...new Set([...byAccount.keys(), ...books.keys()])].toSorted();
  return references.map((accountReference) => ({
    accountReference,
    settledMinor: (byAccount.get(accountReference) ?? []).reduce(
      (sum, { settledMinor }) => sum + settledMinor,
      0n,
    ),
    booksMinor: books.get(accountReference) ?? 0n,
  }));
}
