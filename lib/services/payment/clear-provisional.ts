import "server-only";
import { sepaCleared } from "@/lib/domain/ledger/recipes";
import { auditRow } from "@/lib/services/audit/store";
import { postEntries } from "@/lib/services/ledger/post-entries";
import type { EntryRequest } from "@/lib/services/ledger/post-entry";
import { currencyOf } from "./book-fact";
import { CLEARED_AT_ONCE_MAX, type ClearablePayment, findClearable } from "./clearable-record";

const ACTOR = { kind: "system", job: "clear-provisional" } as const;

/**
 * Job: debits that their banks could take back without a reason for eight weeks, and have not, become ordinary money in
 * the books, each once. The person notices nothing. One that is returned at that very moment is left alone: its return
 * is booked from wherever its money stands.
 */
export async function clearProvisional(input: { now: Date }): Promise<void> {
  const { now } = input;
  let after: string | undefined;
  do {
    const payments = await findClearable(now, after);
    const posted = await postEntries(payments.map((payment) => entryOf(payment, now)));
    const refused = payments.filter((_, place) => {
      const result = posted[place];
      return result && !result.ok && result.error !== "payment_state_conflict";
    });
    if (refused.length > 0) throw new Error(`not cleared: ${refused.map(({ id }) => id).join()}`);
    after = payments.at(CLEARED_AT_ONCE_MAX - 1)?.id;
  } while (after);
}

function entryOf(payment: ClearablePayment, now: Date): EntryRequest {
  const { id, creditorId, debtorId, status, amountMinor } = payment;
  return {
    creditorId,
    idempotencyKey: `payment:${id}:cleared`,
    event: "sepa_cleared",
    effectiveAt: now,
    now,
    paymentId: id,
    postings: sepaCleared(amountMinor, currencyOf(payment)),
    payment: { id, from: [status], to: status, isCleared: false, clearedAt: now },
    audit: [
      auditRow({
        ...{ actor: ACTOR, action: "payment.cleared", creditorId, debtorId, now },
        details: { paymentId: id },
      }),
    ],
    outbox: [],
  };
}
