import "server-only";
import { transact } from "@/lib/adapters/db/transaction";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { undoableUntil } from "@/lib/domain/plan/change/undo";
import { err, ok, type Result } from "@/lib/domain/result";
import { type ActingDebtor, readDebtor } from "@/lib/services/debtor/read-debtor";
import { lockDebtor } from "@/lib/services/plan/store";
import { CHANGE_READS, type ChangeablePlan, changeablePlanOf } from "./changeable-plan";
import { effectiveChanges } from "./made-changes";
import { versionOf } from "./plan-version";
import { recordChange } from "./record-change";
import type { ChangeRecord } from "./store";

/**
 * change_unknown: not a change of a plan that the person follows. plan_held: a hold stands in the way. undo_too_late: it is
 * not the newest, or a date that it touches is too near.
 */
export type UndoChangeError =
  | "change_unknown"
  | "plan_held"
  | "undo_too_late"
  | "idempotency_conflict";

/**
 * Puts the schedule back that was there before the newest change, as long as nothing of it is about to be taken. Undoing
 * twice undoes once. Errors: see UndoChangeError.
 */
export function undoChange(input: {
  debtor: Pick<ActingDebtor, "actor" | "debtorId">;
  changeId: string;
  idempotencyKey: string;
  now: Date;
}): Promise<Result<{ changeId: string }, UndoChangeError>> {
  refuseImpersonator(input.debtor);
  const { debtor, changeId, idempotencyKey, now } = input;
  return transact(async (sender): Promise<Result<{ changeId: string }, UndoChangeError>> => {
    await lockDebtor(sender, debtor.debtorId);
    const read = await readDebtor(debtor.debtorId, CHANGE_READS, { sender });
    const changeable = changeablePlanOf(read, null, now);
    const record = changeable?.records.find(({ id }) => id === changeId);
    if (!(changeable && record)) return err("change_unknown");
    const undone = changeable.records.find(({ undoesId }) => undoesId === changeId);
    if (undone) return ok({ changeId: undone.id });
    if (changeable.isHeld) return err("plan_held");
    if (undoDay(record, changeable) === null) return err("undo_too_late");
    const after = versionOf(record.before, changeable.facts.terms);
    const change = { kind: "undo", after, number: null, undoesId: changeId, idempotencyKey };
    return recordChange(sender, { ...read, actor: debtor.actor }, changeable, change, now);
  });
}

/** The last day on which a change can be undone; null where it is not the newest, or where that day is over. */
export function undoDay(
  record: ChangeRecord,
  { facts, records, isHeld }: ChangeablePlan,
): CalendarDate | null {
  // What was given up of the debt does not come back by it.
  if (record.kind === "write_off") return null;
  if (isHeld || effectiveChanges(records).at(-1)?.id !== record.id) return null;
  const { terms } = facts;
  const [before, after] = [versionOf(record.before, terms), versionOf(record.after, terms)];
  const early = record.kind === "extra" ? record.instalmentNumber : null;
  return undoableUntil({ before: before.instalments, after: after.instalments, early }, facts);
}
