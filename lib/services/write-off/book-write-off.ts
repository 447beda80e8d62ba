import "server-only";
import type { Actor } from "@/lib/domain/actor/actor";
import { invariant } from "@/lib/domain/invariant";
import { writeOff } from "@/lib/domain/ledger/debt-recipes";
import { type DebtAmount, reversed } from "@/lib/domain/ledger/posting";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { money } from "@/lib/domain/money/money";
import { allocatePayment } from "@/lib/domain/payment/allocate-payment";
import { FILE } from "@/lib/services/account/debtor-file";
import { auditRow } from "@/lib/services/audit/store";
import { type ReadDebtor, readDebtor } from "@/lib/services/debtor/read-debtor";
import { type EntryRequest, postEntry } from "@/lib/services/ledger/post-entry";
import { outboxRow } from "@/lib/services/outbox/store";
import { positionOf } from "@/lib/services/payment/position";
import { findWriteOffEntry } from "./entry-record";
import { freeMinor } from "./forgivable";
import type { WriteOffRecord } from "./store";

const ACTOR: Actor = { kind: "system", job: "follow-write-off" };

/** Payments may come in between; each time it is read and divided again. */
const TRIES_MAX = 8;

/** Names the entry of a write-off at the ledger's door. */
export const writeOffKey = (id: string): string => `write-off:${id}`;

/**
 * Books what was approved, once; "lapsed" where so much is not owed any more: nothing is booked then. Two may do it at once
 * (whoever decided, and the job): who finds less owed because the other has just booked it looks again.
 */
export async function bookWriteOff(asked: WriteOffRecord, now: Date): Promise<"booked" | "lapsed"> {
  if (await isBooked(asked)) return "booked";
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const debtor = await readDebtor(asked.debtorId, FILE);
    const division = asked.reversesId
      ? await asBooked(asked.reversesId)
      : { parts: divided(asked, debtor, now), entryId: null };
    if (!division.parts) return (await isBooked(asked)) ? "booked" : "lapsed";
    const posted = await postEntry(
      entryOf(asked, debtor, { ...division, parts: division.parts }, now),
    );
    if (posted.ok || (await isBooked(asked))) return "booked";
    invariant(posted.error === "balance_below_zero", "a write-off is a fact of its own");
  }
  throw new Error(`write-off ${asked.id} cannot be booked: its debt keeps moving`);
}

const isBooked = async ({ id }: WriteOffRecord): Promise<boolean> =>
  (await findWriteOffEntry(writeOffKey(id))) !== null;

/**
 * The parts of the debt in the order in which a payment would settle them; null where so much is not owed, or would not be
 * once what is on its way has arrived.
 */
function divided(
  { accountId, amountMinor, currency }: WriteOffRecord,
  debtor: ReadDebtor<typeof FILE>,
  now: Date,
): DebtAmount[] | null {
  const position = positionOf(debtor, now);
  if (amountMinor > freeMinor(position)) return null;
  const debts = position.allDebts.filter((debt) => debt.accountId === accountId);
  const { allocations, overpaymentMinor } = allocatePayment({
    amount: money(amountMinor, currency),
    debts,
  });
  return overpaymentMinor > 0n ? null : [...allocations];
}

async function asBooked(reversesId: string) {
  const entry = await findWriteOffEntry(writeOffKey(reversesId));
  invariant(entry, "only what is booked is reversed");
  return entry;
}

function entryOf(
  asked: WriteOffRecord,
  { record, debtorId }: ReadDebtor,
  { parts, entryId }: { parts: DebtAmount[]; entryId: bigint | null },
  now: Date,
): EntryRequest {
  const { id, accountId, accountReference, currency, amountMinor, reason } = asked;
  const { creditorId, creditor } = record;
  const isReversal = entryId !== null;
  const amount = toDecimalString(money(amountMinor, currency));
  const about = { creditorId, creditorSlug: creditor.slug, now };
  const change = isReversal ? amount : `-${amount}`;
  const details = { writeOff: id, accountId, amountMinor: amountMinor.toString(), reason };
  return {
    ...{ creditorId, idempotencyKey: writeOffKey(id), effectiveAt: now, now, reason },
    event: isReversal ? "write_off_reversed" : "write_off",
    postings: isReversal ? reversed(writeOff(parts, currency)) : writeOff(parts, currency),
    ...(isReversal ? { reversesId: entryId } : {}),
    audit: [
      auditRow({ actor: ACTOR, action: "ledger.posted", creditorId, debtorId, details, now }),
    ],
    outbox: [
      outboxRow({
        ...{ ...about, type: isReversal ? "debt.reinstated" : "debt.written_off" },
        data: { id, account: accountId, accountReference, currency, amount, reason },
      }),
      outboxRow({
        ...{ ...about, type: "account.balance_changed" },
        data: { id: accountId, accountReference, currency, change },
      }),
    ],
  };
}
