import "server-only";
import { invariant } from "@/lib/domain/invariant";
import type { Currency } from "@/lib/domain/money/money";
import { isCurrency } from "@/lib/domain/money/money";
import { effectiveAt } from "@/lib/domain/payment/effective-at";
import type { PaymentStatus } from "@/lib/domain/payment/status";
import { type EntryRequest, postEntry } from "@/lib/services/ledger/post-entry";
import { followPaymentJob } from "./follow-payment";
import type { PaymentRecord } from "./payment-record";
import { findStanding, type PaymentStanding } from "./standing-record";

/** Other entries of the payment may come in between; each time it is read and divided again. */
const TRIES_MAX = 8;

/** Something that Stripe says happened to a payment after it had succeeded. */
export type Fact = {
  payment: PaymentRecord;
  /** Names it at the ledger's door. */
  key: string;
  at: Date;
  now: Date;
};

/** What a fact asks for, to be done in the order in which facts happened; again as often as one likes. */
export type Step = { at: Date; take: () => Promise<void> };

/** An entry as far as the fact itself says it; the rest is the same for all. */
export type FactEntry = Pick<EntryRequest, "event" | "postings" | "audit" | "outbox"> &
  Partial<Pick<EntryRequest, "reason" | "reversesId" | "receipt" | "refund" | "dispute">> & {
    move?: { to: PaymentStatus; refundedMinor?: bigint; failureCode?: string; clearedAt?: Date };
  };

/** Makes the entry from how the payment stands; null where the fact fits no edge from there. */
export type EntryMaker = (
  standing: PaymentStanding,
) => FactEntry | null | Promise<FactEntry | null>;

/**
 * Books a fact once, as the payment stands at that moment. "impossible" where it fits no edge: nothing is booked, and
 * the caller gives it to a person.
 */
export async function bookFact(fact: Fact, makeEntry: EntryMaker): Promise<Outcome> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const outcome = await tryToBook(fact, makeEntry);
    if (outcome !== "moved") return outcome;
  }
  throw new Error(`${fact.key} cannot be booked: payment ${fact.payment.id} keeps moving`);
}

type Outcome = "booked" | "known" | "impossible";

async function tryToBook(fact: Fact, makeEntry: EntryMaker): Promise<Outcome | "moved"> {
  const standing = await findStanding(fact.payment.id);
  if (standing?.keys.includes(fact.key)) return "known";
  if (!standing?.succeededAt) return "impossible";
  const entry = await makeEntry(standing);
  if (!entry) return "impossible";
  const posted = await postEntry(requestOf(fact, standing, entry));
  if (posted.ok) return posted.value.posted ? "booked" : "known";
  return posted.error === "idempotency_conflict" ? "impossible" : "moved";
}

function requestOf(fact: Fact, standing: PaymentStanding, entry: FactEntry): EntryRequest {
  const { payment, key, at, now } = fact;
  const { move, ...rest } = entry;
  const { status, lastEntryId, succeededAt } = standing;
  return {
    ...rest,
    creditorId: payment.creditorId,
    idempotencyKey: key,
    effectiveAt: effectiveAt(at, { notBefore: succeededAt ?? payment.createdAt, now }),
    now,
    paymentId: payment.id,
    payment: {
      id: payment.id,
      from: [status],
      ...(lastEntryId === null ? {} : { afterEntryId: lastEntryId }),
      ...(move ?? { to: status }),
    },
    jobs: [followPaymentJob(payment.id)],
  };
}

/** A payment's currency, which is one of ours. */
export function currencyOf({ currency }: Pick<PaymentRecord, "currency">): Currency {
  invariant(isCurrency(currency), "a payment's currency is one of ours");
  return currency;
}
