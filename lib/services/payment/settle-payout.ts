import "server-only";
import { type PayoutSnapshot, retrievePayout } from "@/lib/adapters/stripe/retrieve-payout";
import { reversed } from "@/lib/domain/ledger/posting";
import { payout } from "@/lib/domain/ledger/recipes";
import { isCurrency } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { findCreditor } from "@/lib/services/creditor/store";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { type EntryRequest, postEntry } from "@/lib/services/ledger/post-entry";
import { payoutKey } from "@/lib/services/reconciliation/books-record";

/**
 * Asks Stripe how a payout stands and books it: money that went to the creditor's bank account, and what came back. In
 * any order and as often as one likes: each fact has one key at the door. What Stripe takes from the bank account (a
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
  const found = await retrievePayout(stripeAccountOf(creditor), payoutId);
  if (!found.ok) return found;
  const { amountMinor, currency, isReturned } = found.value;
  if (amountMinor <= 0n || !isCurrency(currency)) return ok(null);
  const postings = payout(amountMinor, currency);
  await book(creditorId, found.value, { event: "payout", fact: "sent", postings, now });
  if (isReturned) {
    const back = reversed(postings);
    await book(creditorId, found.value, {
      ...{ event: "payout_failed", fact: "returned", postings: back, now },
    });
  }
  return ok(null);
}

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
