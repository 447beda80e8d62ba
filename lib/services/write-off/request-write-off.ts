import "server-only";
import { transact } from "@/lib/adapters/db/transaction";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { err, ok, type Result } from "@/lib/domain/result";
import type { ReversalReason, WriteOffReason } from "@/lib/domain/write-off/form";
import { FILE } from "@/lib/services/account/debtor-file";
import { auditRow } from "@/lib/services/audit/store";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { type FileError, theirFile } from "@/lib/services/file/authorise";
import { positionOf } from "@/lib/services/payment/position";
import { lockDebtor, type Sender } from "@/lib/services/plan/store";
import { requesterOf } from "@/lib/services/refund/authorise";
import { forgivable } from "./forgivable";
import { findWriteOff, findWriteOffs, saveWriteOff, type WriteOffRecord } from "./store";

/**
 * account_unknown: none of the person's debts. amount_invalid: not positive. amount_too_large: more than is left of it that
 * nobody has asked to give up. not_reversible: not booked, or taken back before. idempotency_conflict: the key stands for
 * another request.
 */
export type RequestWriteOffError =
  | FileError
  | "account_unknown"
  | "amount_invalid"
  | "amount_too_large"
  | "not_reversible"
  | "idempotency_conflict";

type About = { actor: StaffActor; debtorId: string; key: string; now: Date };

/** Asks for some of a debt to be given up; a second person decides. The key asks once. Errors: see RequestWriteOffError. */
export function requestWriteOff(
  asked: About & { accountId: string; amountMinor: bigint; reason: WriteOffReason },
): Promise<Result<null, RequestWriteOffError>> {
  const { debtorId, accountId, amountMinor, reason, now } = asked;
  return request(asked, async (sender) => {
    const debtor = await readDebtor(debtorId, FILE, { sender });
    const position = positionOf(debtor, now);
    const others = await findWriteOffs(debtorId, sender);
    const most = forgivable(position, others).find((debt) => debt.accountId === accountId);
    if (!most) return err("account_unknown");
    if (amountMinor <= 0n) return err("amount_invalid");
    if (amountMinor > most.mostMinor) return err("amount_too_large");
    const { currency } = position;
    return ok({ accountId, amountMinor, currency, reason, reversesId: null });
  });
}

/** Asks for what was given up to be owed again, all of it; a second person decides. Errors: see RequestWriteOffError. */
export function requestReversal(
  asked: About & { writeOffId: string; reason: ReversalReason },
): Promise<Result<null, RequestWriteOffError>> {
  const { debtorId, writeOffId, reason } = asked;
  return request(asked, async (sender) => {
    const all = await findWriteOffs(debtorId, sender);
    const made = all.find(({ id }) => id === writeOffId);
    if (!(made && isReversible(made, all))) return err("not_reversible");
    const { accountId, amountMinor, currency } = made;
    return ok({ accountId, amountMinor, currency, reason, reversesId: made.id });
  });
}

const GONE = ["declined", "withdrawn", "lapsed"];

/** Booked, no reversal itself, and nobody has asked to take it back. */
export const isReversible = (made: WriteOffRecord, all: readonly WriteOffRecord[]): boolean =>
  made.status === "booked" &&
  made.reversesId === null &&
  !all.some(({ reversesId, status }) => reversesId === made.id && !GONE.includes(status));

type Wish = Pick<
  WriteOffRecord,
  "accountId" | "amountMinor" | "currency" | "reason" | "reversesId"
>;

async function request(
  { actor, debtorId, key, now }: About,
  wishOf: (sender: Sender) => Promise<Result<Wish, RequestWriteOffError>>,
): Promise<Result<null, RequestWriteOffError>> {
  const file = await theirFile(actor, "write_off.request", debtorId);
  if (!file.ok) return file;
  const { creditorId } = file.value;
  return transact(async (sender): Promise<Result<null, RequestWriteOffError>> => {
    await lockDebtor(sender, debtorId);
    const known = await findWriteOff(key, sender);
    if (known) return known.debtorId === debtorId ? ok(null) : err("idempotency_conflict");
    const wish = await wishOf(sender);
    if (!wish.ok) return wish;
    const { accountId, amountMinor, currency, reason, reversesId } = wish.value;
    const amount = `${amountMinor} ${currency}`;
    const details = { writeOff: key, accountId, amount, reason, reverses: reversesId };
    const isSaved = await saveWriteOff(
      sender,
      {
        ...{ ...wish.value, id: key, debtorId, creditorId },
        ...{ requestedBy: requesterOf(actor), requestedAt: now },
      },
      auditRow({ actor, action: "write_off.requested", creditorId, debtorId, details, now }),
    );
    return isSaved ? ok(null) : err("idempotency_conflict");
  });
}
