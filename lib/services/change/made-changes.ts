import "server-only";
import type { MadeChange } from "@/lib/domain/plan/change/facts";
import { CHANGE_KINDS } from "@/lib/domain/plan/change/wish";
import type { ChangeRecord } from "./store";

/** The changes that still hold: neither undone nor the undoing of another, in the order in which they were made. */
export function effectiveChanges(records: readonly ChangeRecord[]): ChangeRecord[] {
  const undone = new Set(records.map(({ undoesId }) => undoesId));
  return records.filter(({ id, undoesId }) => undoesId === null && !undone.has(id));
}

/** The same as the rules look at them. */
export function madeChanges(records: readonly ChangeRecord[]): MadeChange[] {
  return effectiveChanges(records).flatMap((record): MadeChange[] => {
    const kind = CHANGE_KINDS.find((known) => known === record.kind);
    if (!kind) return [];
    return [{ kind, number: record.instalmentNumber, setsOn: firstSetOn(record) }];
  });
}

/** The earliest date that a change put in the place of another. */
function firstSetOn({ before, after }: ChangeRecord): MadeChange["setsOn"] {
  const was = new Map(before.instalments.map(({ number, dueOn }) => [number, dueOn]));
  const set = after.instalments.filter(({ number, dueOn }) => was.get(number) !== dueOn);
  return set.map(({ dueOn }) => dueOn).toSorted()[0] ?? null;
}
