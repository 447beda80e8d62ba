import "server-only";
import { type Read, type Readings, readParts } from "@/lib/adapters/db/reading";
import type { Sender } from "@/lib/adapters/db/statement";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { type CreditorView, toCreditorView } from "@/lib/services/creditor/creditor-view";
import type { DebtorRow } from "./debtor-row";
import { selectDebtor } from "./store";

/** A person with what was asked about them, all of one moment. */
export type ReadDebtor<R extends Readings = Record<never, never>> = {
  debtorId: string;
  record: DebtorRow;
  creditor: CreditorView;
  read: Read<R>;
};

/** A person who acts for themselves. */
export type ActingDebtor<R extends Readings = Record<never, never>> = ReadDebtor<R> & {
  actor: DebtorActor;
};

/**
 * Reads parts about a person in one statement, for jobs and inside transactions; pages get them with the session
 * (requireDebtor). The caller has made sure that they are theirs to read.
 */
export async function readDebtor<R extends Readings>(
  debtorId: string,
  readings: R,
  { key, sender }: { key?: string; sender?: Sender } = {},
): Promise<ReadDebtor<R>> {
  const { record, row } = await selectDebtor(debtorId, readings, key, sender);
  const creditor = toCreditorView(record.creditor);
  return { debtorId, record, creditor, read: readParts(readings, row) };
}
