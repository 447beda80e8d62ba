import "server-only";
import type { IntentSnapshot } from "@/lib/adapters/stripe/intent-snapshot";
import { yearOf } from "@/lib/domain/calendar/date-arithmetic";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { invariant } from "@/lib/domain/invariant";
import { cardPayment, type Settlement, sepaSettled } from "@/lib/domain/ledger/recipes";
import { type Currency, isCurrency, money } from "@/lib/domain/money/money";
import { allocatePayment } from "@/lib/domain/payment/allocate-payment";
import { effectiveAt } from "@/lib/domain/payment/effective-at";
import { provisionalUntil } from "@/lib/domain/payment/provisional";
import { statusesBefore } from "@/lib/domain/payment/status";
import { FILE } from "@/lib/services/account/debtor-file";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { type EntryRequest, postEntry } from "@/lib/services/ledger/post-entry";
import { followPaymentJob } from "./follow-payment";
import { movedMethod } from "./moved-method";
import { balanceEvents, paymentAudit, paymentEvent } from "./payment-news";
import { findPayment, type PaymentRecord } from "./payment-record";
import { positionOf } from "./position";
import { recordFee } from "./record-fee";
import { recordImpossible } from "./record-impossible";
import { recordMismatch } from "./record-mismatch";
import { recordProcessing } from "./record-processing";

/** Balances may move between reading and booking; each time they are read and divided again. */
const TRIES_MAX = 8;

/**
 * The money is there: divided among the debts, booked once, numbered as a receipt, told to the
 * creditor, all in one call of the door. Holds do not stop this: what has arrived is booked. An
 * amount or currency that is not this payment's goes to a person instead.
 */
export async function recordSuccess(
  payment: PaymentRecord,
  intent: IntentSnapshot,
  now: Date,
): Promise<void> {
  if (!isExpected(payment, intent)) return recordMismatch(payment, intent, now);
  // The settled debit takes back the note that it was on its way, so the note must be there.
  if (isSepa(intent)) await recordProcessing(payment, intent, now);
  const isBooked = payment.succeededAt !== null || (await postUntilItFits(payment, intent, now));
  if (isBooked) await recordFee(payment, intent, now);
}

const isSepa = (intent: IntentSnapshot) => intent.charge?.methodKind === "sepa_debit";

function isExpected(payment: PaymentRecord, intent: IntentSnapshot): boolean {
  return (
    intent.receivedMinor === payment.amountMinor &&
    intent.currency === payment.currency &&
    intent.paymentId === payment.id
  );
}

/** False where no edge leads to success from where the payment stands. */
async function postUntilItFits(
  payment: PaymentRecord,
  intent: IntentSnapshot,
  now: Date,
): Promise<boolean> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const settlement = await divide(payment, now);
    const posted = await postEntry(entryOf(payment, intent, settlement, now));
    if (posted.ok) return true;
    if (posted.error !== "balance_below_zero") return isBookedElsewhere(payment, intent, now);
  }
  throw new Error(`payment ${payment.id} cannot be booked: balances keep moving`);
}

async function isBookedElsewhere(
  payment: PaymentRecord,
  intent: IntentSnapshot,
  now: Date,
): Promise<boolean> {
  const current = await findPayment(payment.id);
  if (current?.succeededAt) return true;
  await recordImpossible(current ?? payment, intent, now);
  return false;
}

async function divide(payment: PaymentRecord, now: Date): Promise<Settlement> {
  const currency = currencyOf(payment);
  const { payableDebts, allDebts } = positionOf(await readDebtor(payment.debtorId, FILE), now);
  const division = allocatePayment({
    amount: money(payment.amountMinor, currency),
    debts: payableDebts.length > 0 ? payableDebts : allDebts,
    chosenAccountId: payment.chosenAccountId ?? undefined,
  });
  return { ...division, currency };
}

function currencyOf(payment: PaymentRecord): Currency {
  invariant(isCurrency(payment.currency), "a payment's currency is one of ours");
  return payment.currency;
}

/** The payment counts from when the money came: whoever tells of it, a late webhook or the comparison with Stripe. */
const arrivalOf = ({ createdAt }: PaymentRecord, { charge }: IntentSnapshot, now: Date): Date =>
  effectiveAt(charge?.arrivedAt ?? null, { notBefore: createdAt, now });

function entryOf(
  payment: PaymentRecord,
  intent: IntentSnapshot,
  settlement: Settlement,
  now: Date,
): EntryRequest {
  const { creditor } = payment.debtor;
  const { allocations } = settlement;
  const paidAt = arrivalOf(payment, intent, now);
  const dayOf = (at: Date) => dateInZone(at, creditor.timeZone);
  return {
    creditorId: payment.creditorId,
    idempotencyKey: `payment:${payment.id}:succeeded`,
    event: isSepa(intent) ? "sepa_settled" : "card_payment",
    effectiveAt: paidAt,
    now,
    paymentId: payment.id,
    postings: isSepa(intent) ? sepaSettled(settlement) : cardPayment(settlement),
    payment: {
      id: payment.id,
      from: statusesBefore("succeeded", "succeeded"),
      to: "succeeded",
      ...movedMethod(intent),
      ...(isSepa(intent) ? { provisionalUntil: provisionalUntil(dayOf(paidAt)) } : {}),
    },
    allocations,
    receipt: { prefix: creditor.receiptPrefix, year: yearOf(dayOf(now)) },
    jobs: [followPaymentJob(payment.id)],
    audit: [
      paymentAudit(payment, "payment.succeeded", now),
      paymentAudit(payment, "receipt.issued", now),
    ],
    outbox: [
      paymentEvent(payment, "payment.succeeded", now, {
        method: intent.charge?.methodKind ?? null,
        paidAt: paidAt.toISOString(),
      }),
      ...balanceEvents(payment, allocations, -1n, now),
    ],
  };
}
