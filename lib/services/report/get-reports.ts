import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import type { CsvCell } from "@/lib/domain/statement/csv";
import { csvFile } from "@/lib/domain/statement/csv";
import { auditRow } from "@/lib/services/audit/store";
import { writeTrail } from "@/lib/services/audit/trail-store";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { staffMay } from "@/lib/services/staff/may";
import { answeringRows, readAnswering } from "./answering";
import { collectedRows, readCollected } from "./collected";
import { journeyRows, readJourney } from "./journey";
import { planRows, readPlans } from "./plans";
import { readReasons, readSatisfaction, reasonRows, satisfactionRows } from "./reasons";
import { type AskedPeriod, type ReportAsk, reportAsk } from "./report-ask";

type Asked = {
  member: Pick<StaffMember, "actor" | "creditor">;
  asked: AskedPeriod;
  now: Date;
};

const mayRead = ({ actor }: Asked["member"]) =>
  staffMay(actor, "report.read", { creditorId: actor.creditorId });

/** All reports of a period: figures of the whole creditor, and nothing about anybody. Error: `not_allowed`. */
export async function getReports({ member, asked, now }: Asked) {
  if (!mayRead(member)) return err("not_allowed" as const);
  const ask = reportAsk(member, asked, now);
  const [collected, plans, reasons, satisfaction, answering, journey] = await Promise.all([
    ...([readCollected(ask), readPlans(ask), readReasons(ask)] as const),
    ...([readSatisfaction(ask), readAnswering(ask), readJourney(ask)] as const),
  ]);
  const { period } = ask;
  return ok({ period, collected, plans, reasons, satisfaction, answering, journey });
}

/** Each report as the rows of a file. */
const FILES = {
  collected: async (ask) => collectedRows(await readCollected(ask)),
  plans: async (ask) => planRows(await readPlans(ask)),
  reasons: async (ask) => reasonRows(await readReasons(ask)),
  satisfaction: async (ask) => satisfactionRows(await readSatisfaction(ask)),
  answering: async (ask) => answeringRows(await readAnswering(ask)),
  journey: async (ask) => journeyRows(await readJourney(ask)),
} as const satisfies Record<string, (ask: ReportAsk) => Promise<CsvCell[][]>>;
export type ReportName = keyof typeof FILES;

const isReport = (name: string): name is ReportName => Object.hasOwn(FILES, name);

/** One report as CSV, and a line in the trail that it was taken. Errors: `not_allowed`, `unknown` (no such report). */
export async function exportReport(
  input: Asked & { report: string },
): Promise<Result<{ name: string; file: string }, "not_allowed" | "unknown">> {
  const { member, report, asked, now } = input;
  if (!mayRead(member)) return err("not_allowed");
  if (!isReport(report)) return err("unknown");
  const ask = reportAsk(member, asked, now);
  const file = csvFile(await FILES[report](ask));
  const { actor } = member;
  const { from, to } = ask.period;
  const details = { report, from, to };
  const { creditorId } = actor;
  await writeTrail(auditRow({ actor, action: "report.exported", creditorId, details, now }));
  return ok({ name: `${report}-${from}-${to}.csv`, file });
}
