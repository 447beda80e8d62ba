import "server-only";
import { randomUUID } from "node:crypto";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { Money } from "@/lib/domain/money/money";
import { CHANGE_KINDS } from "@/lib/domain/plan/change/wish";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { newestPlan, termsOfRecord } from "@/lib/services/plan/plan-record";
import { type Detour, NO_PLAN } from "./change-page";
import { CHANGE_READS, changeablePlanOf } from "./changeable-plan";
import { compareVersions, type PlanFigures } from "./compare-versions";
import { versionOf } from "./plan-version";
import type { ChangeRecord } from "./store";
import { undoDay } from "./undo-change";

/** What this page, and its form, read beside the session. */
export const PLAN_HISTORY_PAGE = CHANGE_READS;

type Dated = { dueOn: CalendarDate; amount: Money } | null;

const SHOWN_KINDS = [...CHANGE_KINDS, "write_off"] as const;

/** A change as its sentence says it. */
export type HistoryLine = {
  id: string;
  kind: (typeof CHANGE_KINDS)[number] | "undo" | "write_off";
  madeOn: CalendarDate;
  /** The instalment that it is about, before and after. */
  one: { before: Dated; after: Dated };
  terms: { before: PlanTerms; after: PlanTerms };
  figures: { before: PlanFigures; after: PlanFigures };
  isUndone: boolean;
  /** The day on which the change was made that this one undid. */
  undoesOn: CalendarDate | null;
  /** Until when it can be undone; null where it cannot be. */
  undoUntil: CalendarDate | null;
};

export type HistoryPage = {
  kind: "open";
  agreedOn: CalendarDate | null;
  /** The newest first. */
  lines: HistoryLine[];
  /** For the form that undoes the newest: sent again it changes nothing. */
  idempotencyKey: string;
};

/** Read model of what was changed of a plan, in the order of what happened last. */
export function getHistory(
  debtor: ReadDebtor<typeof PLAN_HISTORY_PAGE>,
  now: Date,
): HistoryPage | Detour {
  const plan = newestPlan(debtor.read.file, ["active", "completed"]);
  if (!plan) return NO_PLAN;
  const { timeZone } = debtor.creditor;
  const records = debtor.read.changes.filter(({ planId }) => planId === plan.id);
  const changeable = changeablePlanOf(debtor, null, now);
  const context = { records, terms: termsOfRecord(plan), timeZone };
  const lines = records.map((record) => ({
    ...lineOf(record, context),
    undoUntil: changeable ? undoDay(record, changeable) : null,
  }));
  return {
    kind: "open",
    agreedOn: plan.acceptedAt && dateInZone(plan.acceptedAt, timeZone),
    lines: lines.toReversed(),
    idempotencyKey: randomUUID(),
  };
}

function lineOf(
  record: ChangeRecord,
  context: { records: readonly ChangeRecord[]; terms: PlanTerms; timeZone: string },
): Omit<HistoryLine, "undoUntil"> {
  const { records, terms, timeZone } = context;
  const [before, after] = [versionOf(record.before, terms), versionOf(record.after, terms)];
  const madeOn = dateInZone(record.madeAt, timeZone);
  // Only the dates are looked at: what was paid then is not needed.
  const figures = compareVersions(before, after, { ...terms.total, amountMinor: 0n }, madeOn);
  const find = ({ instalments }: typeof before): Dated =>
    instalments.find(({ number }) => number === record.instalmentNumber) ?? null;
  const undone = records.find(({ id }) => id === record.undoesId);
  return {
    ...{ id: record.id, madeOn, one: { before: find(before), after: find(after) } },
    kind: SHOWN_KINDS.find((kind) => kind === record.kind) ?? "undo",
    terms: { before: before.terms, after: after.terms },
    figures: { before: figures.before, after: figures.after },
    isUndone: records.some(({ undoesId }) => undoesId === record.id),
    undoesOn: undone ? dateInZone(undone.madeAt, timeZone) : null,
  };
}
