import "server-only";
import { z } from "zod";
import { statement } from "@/lib/adapters/db/statement";
import { LEDGER_EVENTS, type LedgerEvent } from "@/lib/domain/ledger/chart";
import { type Currency, isCurrency } from "@/lib/domain/money/money";
import type { Movement, MovementKind } from "@/lib/domain/reconciliation/movement";

/** The books of the balance at Stripe: what is ours there, whether a bank may still take it back or not. */
const CLEARING = "('stripe_clearing', 'sepa_provisional')";

const SIGNED = "case side when 'debit' then amount_minor else -amount_minor end";

const selectMovements = statement<{
  id: bigint;
  event: string;
  key: string;
  paymentId: string | null;
  at: Date;
  currency: string;
  amountMinor: string;
}>(`
  select entry.id, event, idempotency_key as key, payment_id as "paymentId", entry.effective_at as at,
         posting.currency, sum(${SIGNED})::text as "amountMinor"
    from ledger_account book join posting on posting.ledger_account_id = book.id
    join journal_entry entry on entry.id = posting.entry_id
   where book.creditor_id = $1 and book.account_id is null and book.code in ${CLEARING}
     and entry.effective_at >= $2
   group by entry.id, posting.currency having sum(${SIGNED}) <> 0 order by entry.id`);

const KINDS: Readonly<Partial<Record<LedgerEvent, MovementKind>>> = {
  card_payment: "payment",
  sepa_settled: "payment",
  fee: "fee",
  refund: "refund",
  refund_failed: "refund_failed",
  dispute_opened: "taken_back",
  sepa_returned: "taken_back",
  dispute_won: "won_back",
  payout: "payout",
  payout_failed: "payout_failed",
};

const eventSchema = z.enum(LEDGER_EVENTS);

/** What moved the books of the balance since an instant, each entry once. */
export async function findBooksMovements(
  creditorId: string,
  currency: Currency,
  from: Date,
): Promise<Movement[]> {
  const rows = await selectMovements([creditorId, from]);
  return rows.flatMap((row) =>
    isCurrency(row.currency) && row.currency === currency
      ? [
          {
            id: row.id.toString(),
            kind: KINDS[eventSchema.parse(row.event)] ?? "other",
            subject: row.paymentId ?? payoutOfKey(row.key),
            amountMinor: BigInt(row.amountMinor),
            currency,
            at: row.at,
          },
        ]
      : [],
  );
}

/** Names the payout's entry (services/payment/settle-payout.ts makes the keys so). */
export const payoutKey = (
  creditorId: string,
  payoutId: string,
  fact: "sent" | "returned",
): string => `payout:${creditorId}:${payoutId}:${fact}`;

function payoutOfKey(key: string): string | null {
  const [what, , payoutId] = key.split(":");
  return what === "payout" && payoutId ? payoutId : null;
}

const selectBalance = statement<{ amountMinor: string }>(`
  select coalesce(sum(${SIGNED}), 0)::text as "amountMinor"
    from ledger_account book join posting on posting.ledger_account_id = book.id
    join journal_entry entry on entry.id = posting.entry_id
   where book.creditor_id = $1 and book.account_id is null and book.code in ${CLEARING}
     and entry.effective_at < $2`);

/** What the creditor had at Stripe by the books, at an instant; minor units. */
export async function booksBalanceAt(creditorId: string, at: Date): Promise<bigint> {
  const [row] = await selectBalance([creditorId, at]);
  return BigInt(row?.amountMinor ?? "0");
}
