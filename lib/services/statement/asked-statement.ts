import "server-only";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { type Period, type PeriodProblem, readPeriod } from "@/lib/domain/statement/period";
import { statementKey } from "./store";

/** Movements on one screen; more are on the next. */
export const SCREEN_ROWS_MAX = 40;

/** What an address asks for: texts that may be anything. */
export type StatementQuery = { from?: string; to?: string; after?: string };

export type AskedStatement = {
  period: Period;
  problems: readonly PeriodProblem[];
  /** Whether it is a later page of a long statement. */
  isContinued: boolean;
  key: string;
};

const ENTRY_ID = /^[1-9]\d{0,17}$/;

/** Whose today ends a period that nobody chose: known before the creditor is, and never behind theirs. */
const DEFAULT_ZONE = "Europe/Paris";

/** The period that an address asks for, and the key to read it by. */
export function askedStatement(
  { from, to, after = "" }: StatementQuery,
  now: Date,
): AskedStatement {
  const { period, problems } = readPeriod({ from, to }, dateInZone(now, DEFAULT_ZONE));
  const entry = ENTRY_ID.test(after) ? BigInt(after) : null;
  const key = statementKey({ ...period, after: entry, take: SCREEN_ROWS_MAX });
  return { period, problems, isContinued: entry !== null, key };
}
