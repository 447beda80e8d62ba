import "server-only";
import { CAUSES, EASE } from "@/lib/domain/feedback/answers";
import { type CountsToTell, countsToTell } from "@/lib/domain/report/small-counts";
import type { CsvCell } from "@/lib/domain/statement/csv";
import { type CaseKind, WRONG_KINDS } from "@/lib/domain/support/case";
import { CASE_REASONS } from "@/lib/domain/support/reasons";
import { countCases, countFeedback } from "./people-store";
import type { ReportAsk } from "./report-ask";

/** What people tell us who do not pay. */
const KINDS = [...WRONG_KINDS, "hardship"] as const satisfies readonly CaseKind[];

/** Why people did not pay: what they told us, and what they answered afterwards. Small numbers are not said. */
export type ReasonsReport = {
  /** Keys are "kind.reason". */
  told: CountsToTell<string>;
  causes: CountsToTell<(typeof CAUSES)[number]>;
};

const KNOWN = KINDS.flatMap((kind) => CASE_REASONS[kind].map((reason) => `${kind}.${reason}`));

export async function readReasons(ask: ReportAsk): Promise<ReasonsReport> {
  const cases = await countCases(ask, KINDS);
  const answers = await countFeedback(ask);
  const causes = CAUSES.map((key) => ({
    key,
    count: answers.find((row) => row.question === "cause" && row.key === key)?.count ?? 0,
  }));
  return {
    told: countsToTell(cases.filter(({ key }) => KNOWN.includes(key))),
    causes: countsToTell(causes),
  };
}

export function reasonRows({ told, causes }: ReasonsReport): CsvCell[][] {
  const rows = (by: string, counts: CountsToTell<string>): CsvCell[][] => [
    ...counts.told.map(({ key, count }) => [by, key, String(count)]),
    ...(counts.others === null ? [] : [[by, "others", String(counts.others)]]),
  ];
  return [["by", "of", "people"], ...rows("told", told), ...rows("answered", causes)];
}

/** How people say it went, from hard to easy. */
export type SatisfactionReport = {
  answers: { ease: (typeof EASE)[number]; count: number }[];
  total: number;
  /** How many of a hundred said easy or very easy; null where nobody answered. */
  easyPercent: number | null;
};

export async function readSatisfaction(ask: ReportAsk): Promise<SatisfactionReport> {
  const rows = await countFeedback(ask);
  const answers = EASE.map((ease) => ({
    ease,
    count: rows.find((row) => row.question === "ease" && row.key === ease)?.count ?? 0,
  }));
  const total = answers.reduce((sum, { count }) => sum + count, 0);
  const easy = answers.slice(-2).reduce((sum, { count }) => sum + count, 0);
  return { answers, total, easyPercent: total === 0 ? null : Math.round((100 * easy) / total) };
}

export const satisfactionRows = ({ answers }: SatisfactionReport): CsvCell[][] => [
  ["answer", "people"],
  ...answers.map(({ ease, count }) => [ease, String(count)]),
];
