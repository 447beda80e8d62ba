import "server-only";
import { type PayoutSnapshot, retrievePayout } from "@/lib/adapters/stripe/retrieve-payout";
import { type Posting, reversed } from "@/lib/domain/ledger/posting";
import { payout } from "@/lib/domain/ledger/recipes";
import { type Currency, isCurrency } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { accountShareOf } from "@/lib/services/creditor/account-share";
import { findCreditor } from "@/lib/services/creditor/store";
import { type EntryRequest, postEntry } from "@/lib/services/ledger/post-entry";
import { payoutKey } from "@/lib/services/reconciliation/books-record";
import { payoutPart } from "@/lib/services/reconciliation/payout-part";

/**
 * Asks Stripe how a payout stands and books what the creditor has of it: money that went to the bank account, and what
 * came back. In any order and as often as one likes: each fact has one key at the door. What Stripe takes from the bank account (a
 * negative payout) has no recipe: the comparison with Stripe shows it to a person.
 * Errors: `creditor_unknown`, `processor_unavailable`.
 */
export async function settlePayout(input: {
  creditorId: string;
  payoutId: string;
  now: Date;
}): Promise<Result<null, "creditor_unknown" | "processor_unavailable">> {
  const { creditorId, payoutId, now } = input;
  const creditor = await findCreditor(creditorId);
  if (!creditor) return err("creditor_unknown");
  const share = await accountShareOf(creditor);
  const found = await retrievePayout(share.account, payoutId);
  if (!found.ok) return found;
  const { amountMinor, currency, isReturned } = found.value;
  if (amountMinor <= 0n || !isCurrency(currency)) return ok(null);
  const part = await payoutPart(share, found.value);
  if (!part.ok) return part;
  if (part.value === 0n) return ok(null);
  const postings = partPostings(part.value, currency);
  await book(creditorId, found.value, { event: "payout", fact: "sent", postings, now });
  if (isReturned) {
    const back = reversed(postings);
    await book(creditorId, found.value, {
      ...{ event: "payout_failed", fact: "returned", postings: back, now },
    });
  }
  return ok(null);
}

/** Below zero, the others on the account have paid out of theirs what had gone back of this creditor's. */
const partPostings = (partMinor: bigint, currency: Currency): Posting[] =>
  partMinor > 0n ? payout(partMinor, currency) : reversed(payout(-partMinor, currency));

type Fact = Pick<EntryRequest, "event" | "postings" | "now"> & { fact: "sent" | "returned" };

async function book(
  creditorId: string,
  { payoutId, createdAt }: PayoutSnapshot,
  { event, fact, postings, now }: Fact,
): Promise<void> {
  const actor = { kind: "system", job: "settle-payout" } as const;
  const posted = await postEntry({
    creditorId,
    idempotencyKey: payoutKey(creditorId, payoutId, fact),
    event,
    // Stripe does not say when a payout came back.
    effectiveAt: fact === "sent" ? createdAt : now,
    now,
    postings,
    audit: [
      auditRow({ actor, action: "ledger.posted", creditorId, details: { event, payoutId }, now }),
    ],
    outbox: [],
  });
  if (!posted.ok) throw new Error(`payout ${payoutId} cannot be booked: ${posted.error}`);
}
