import "server-only";
import { randomUUID } from "node:crypto";
import { log } from "@/lib/adapters/log/log";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { dateInZone, startOfDayMs } from "@/lib/domain/calendar/in-zone";
import { invariant } from "@/lib/domain/invariant";
import { type Currency, isCurrency } from "@/lib/domain/money/money";
import {
  type Difference,
  type Period,
  type Reconciliation,
  reconcileMovements,
} from "@/lib/domain/reconciliation/reconcile-movements";
import { err, ok, type Result } from "@/lib/domain/result";
import { accountShareOf } from "@/lib/services/creditor/account-share";
import { type CreditorRecord, findCreditorBySlug } from "@/lib/services/creditor/store";
import { callPerson } from "@/lib/services/payment/raise-alarm";
import { heal } from "./heal";
import { readSides, type Sides } from "./read-sides";
import { findFreshKeys, saveRun } from "./store";
import { taskOf } from "./task-of-difference";

export type ReconciliationReport = Reconciliation & {
  creditor: { slug: string; name: string; timeZone: string; currency: Currency };
  from: CalendarDate;
  to: CalendarDate;
  ranAt: Date;
  /** How many other creditors' money arrives in the same Stripe account. */
  sharedWith: number;
  sides: Sides;
  providerOpeningMinor: bigint;
  booksOpeningMinor: bigint;
  /** Payments and payouts that were asked about again because the books did not know all of them. */
  healed: number;
  /** What is left for a person of these days. */
  tasks: readonly Difference[];
};

type Input = {
  creditorSlug: string;
  /** Days in the creditor's zone, both included. */
  from: CalendarDate;
  to: CalendarDate;
  /** Fetch and book what is missing. */
  isHealing: boolean;
  now: Date;
};

/**
 * Compares Stripe's balance with the books of it, movement by movement; books once what is missing, and leaves the rest
 * to a person, each difference once however often it is found.
 * Errors: `creditor_unknown`, `processor_unavailable`.
 */
export async function reconcile(
  input: Input,
): Promise<Result<ReconciliationReport, "creditor_unknown" | "processor_unavailable">> {
  const creditor = await findCreditorBySlug(input.creditorSlug);
  if (!creditor) return err("creditor_unknown");
  const first = await compare(creditor, input);
  if (!first.ok) return first;
  const healed = input.isHealing
    ? await heal(creditor.id, first.value.differences, input.now)
    : ok(0);
  if (!healed.ok) return healed;
  const last = healed.value > 0 ? await compare(creditor, input) : first;
  if (!last.ok) return last;
  const report = { ...last.value, healed: healed.value };
  await keep(creditor, report);
  return ok(report);
}

async function compare(
  creditor: CreditorRecord,
  { from, to, now }: Input,
): Promise<Result<ReconciliationReport, "processor_unavailable">> {
  const { slug, name, timeZone, currency } = creditor;
  invariant(isCurrency(currency), "a creditor's currency is one of ours");
  const period = periodOf(from, to, timeZone);
  const share = await accountShareOf(creditor);
  const sides = await readSides({ share, currency, period });
  if (!sides.ok) return sides;
  const { provider, books, providerClosingMinor, booksClosingMinor } = sides.value;
  const compared = reconcileMovements({ period, asOf: now, provider, books });
  return ok({
    ...compared,
    creditor: { slug, name, timeZone, currency },
    ...{ from, to, ranAt: now, sides: sides.value, healed: 0, sharedWith: share.otherIds.length },
    providerOpeningMinor: providerClosingMinor - compared.providerMinor,
    booksOpeningMinor: booksClosingMinor - compared.booksMinor,
    tasks: compared.differences.filter(({ kind }) => kind !== "timing"),
  });
}

function periodOf(from: CalendarDate, to: CalendarDate, timeZone: string): Period {
  invariant(from <= to, "a period begins before it ends");
  return {
    from: new Date(startOfDayMs(from, timeZone)),
    to: new Date(startOfDayMs(addDays(to, 1), timeZone)),
  };
}

async function keep(creditor: CreditorRecord, report: ReconciliationReport): Promise<void> {
  const { from, to, ranAt, healed, matched, sides, tasks } = report;
  const { id: creditorId, currency, slug, timeZone } = creditor;
  const run = {
    ...{ id: randomUUID(), creditorId, currency, healed, ranAt, matched: matched.length },
    ...{ fromOn: new Date(from), toOn: new Date(to) },
    providerOpeningMinor: report.providerOpeningMinor,
    providerClosingMinor: sides.providerClosingMinor,
    booksOpeningMinor: report.booksOpeningMinor,
    booksClosingMinor: sides.booksClosingMinor,
  };
  const rows = tasks.map((task) => taskOf(task, run));
  const fresh = await findFreshKeys(rows.map(({ key }) => key));
  if (fresh.length > 0) {
    // Before they are kept: broken off in between, the next run finds the same ones fresh, and this is the same case.
    const details = { fromOn: from, toOn: to, differences: String(fresh.length) };
    const matter = { creditorId, debtorId: null, details, now: ranAt };
    await callPerson({ ...matter, reason: "reconciliation_difference", fact: fresh.join(" ") });
    log.error({ creditor: slug, run: run.id, ...details }, "differences with Stripe found");
  }
  await saveRun(run, rows, periodOf(from, to, timeZone));
}

/** The days up to today in the creditor's zone. */
export function lastDays(
  creditor: { timeZone: string },
  days: number,
  now: Date,
): Pick<Input, "from" | "to"> {
  const to = dateInZone(now, creditor.timeZone);
  return { from: addDays(to, -days), to };
}
