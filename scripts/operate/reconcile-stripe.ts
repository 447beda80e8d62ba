// The work behind `npm run reconcile`. Exit code 0: nothing is left; 2: a person has to look; 1: it could not be done.
import { parseArgs } from "node:util";
import { now } from "@/lib/adapters/clock/clock";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { describeError } from "@/lib/adapters/log/log";
import { isCalendarDate } from "@/lib/domain/calendar/calendar-date";
import { type ReconciliationReport, reconcile } from "@/lib/services/reconciliation/reconcile";
import { findCreditorSlugs } from "@/lib/services/reconciliation/store";
import {
  reconciliationCsv,
  renderReconciliation,
  reportName,
} from "./reconciliation/render-reconciliation";
import { amountWriter } from "./reconciliation/report-amounts";
import { writeReports } from "./write-reports";

const { values } = parseArgs({
  options: {
    ...{ from: { type: "string", default: "" }, to: { type: "string", default: "" } },
    ...{ creditor: { type: "string" }, heal: { type: "boolean", default: false } },
  },
});

async function compareAll(): Promise<number> {
  const { from, to, creditor, heal } = values;
  if (!isCalendarDate(from) || !isCalendarDate(to) || from > to) {
    process.stderr.write(
      "usage: npm run reconcile -- --from YYYY-MM-DD --to YYYY-MM-DD [--creditor slug] [--heal]\n",
    );
    return 1;
  }
  let exitCode = 0;
  for (const creditorSlug of creditor ? [creditor] : await findCreditorSlugs()) {
    const done = await reconcile({ creditorSlug, from, to, isHealing: heal, now: now() });
    if (!done.ok) {
      process.stderr.write(`${creditorSlug}: ${done.error}\n`);
      return 1;
    }
    await tell(done.value);
    if (done.value.tasks.length + done.value.sides.otherCurrencies > 0) exitCode = 2;
  }
  return exitCode;
}

async function tell(report: ReconciliationReport): Promise<void> {
  const { creditor, from, to, matched, differences, tasks, sides, healed } = report;
  const write = amountWriter(creditor.currency);
  const earlierMinor = report.providerOpeningMinor - report.booksOpeningMinor;
  const path = await writeReports(reportName(creditor.slug, from, to), {
    html: renderReconciliation(report),
    csv: reconciliationCsv(report),
  });
  process.stdout.write(
    `${creditor.slug}, ${from} to ${to}
  Stripe ${write(sides.providerClosingMinor)}, the books ${write(sides.booksClosingMinor)} at the end
  ${matched.length} movements match, ${differences.length - tasks.length} differ in time alone, ${healed} asked about again
  ${tasks.length} differences for a person${earlierMinor === 0n ? "" : `; ${write(earlierMinor)} differed before these days already`}
  ${path}
`,
  );
  for (const { kind, provider, books } of tasks) {
    process.stdout.write(`    ${kind}: Stripe ${provider?.id ?? "–"}, entry ${books?.id ?? "–"}\n`);
  }
}

process.exitCode = await compareAll().catch((error: unknown) => {
  const { kind, place } = describeError(error);
  process.stderr.write(`It could not be done (${kind} ${place}): do database and Stripe answer?\n`);
  return 1;
});
await Promise.all([db.$disconnect(), pool.end()]);
