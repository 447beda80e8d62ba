// A card payment of the past in the books: its row, its entries and its receipt, as the real ones leave them.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import { cardPayment, fee } from "@/lib/domain/ledger/recipes";
import { money } from "@/lib/domain/money/money";
import { allocatePayment, COMPONENTS } from "@/lib/domain/payment/allocate-payment";
import { getBalances } from "@/lib/services/ledger/get-balances";
import { noonOf, post } from "./post";
import type { TakenAtStripe } from "./take-at-stripe";

export type PastPayment = {
  debtor: { id: string; creditorId: string };
  receiptPrefix: string;
  amountMinor: bigint;
  /** Calendar date. */
  on: string;
  planId?: string;
  now: Date;
};

type AtStripe = { id: string; taken: TakenAtStripe | null };

/**
 * Divides the payment by the balances as booked so far: call in the order of dates. Without more it is in the books
 * alone. Answers the receipt's number.
 */
export async function recordPayment(
  input: PastPayment,
  { id, taken }: AtStripe = { id: randomUUID(), taken: null },
): Promise<string> {
  const { debtor, amountMinor, on, now } = input;
  const at = noonOf(on);
  const balances = await getBalances(debtor.id);
  const debts = balances.map(({ accountId, dueOn, parts }) => ({
    ...{ accountId, dueOn, order: COMPONENTS, basis: null },
    ...parts,
  }));
  const division = allocatePayment({ amount: money(amountMinor, "EUR"), debts });
  await db.payment.create({
    data: {
      id,
      stripeIntentId: taken?.intentId ?? null,
      creditorId: debtor.creditorId,
      debtorId: debtor.id,
      planId: input.planId ?? null,
      idempotencyKey: randomUUID(),
      purpose: input.planId ? "instalment" : "other",
      currency: "EUR",
      amountMinor,
      status: "created",
      createdAt: at,
    },
  });
  const { receiptNumber } = await post({
    creditorId: debtor.creditorId,
    idempotencyKey: `payment:${id}:succeeded`,
    event: "card_payment",
    on,
    now,
    postings: cardPayment({ ...division, currency: "EUR" }),
    payment: {
      ...{ id, from: ["created"], to: "succeeded" },
      ...{ methodKind: "card", methodLast4: "4242", stripeChargeId: taken?.chargeId },
    },
    allocations: division.allocations,
    receipt: { prefix: input.receiptPrefix, year: at.getUTCFullYear() },
  });
  if (receiptNumber === null) throw new Error(`payment ${id} has no receipt`);
  if (taken && taken.feeMinor > 0n) await recordFee(input, id, taken);
  return receiptNumber;
}

async function recordFee(
  { debtor, on, now }: PastPayment,
  paymentId: string,
  { feeMinor }: TakenAtStripe,
): Promise<void> {
  await post({
    creditorId: debtor.creditorId,
    idempotencyKey: `payment:${paymentId}:fee`,
    event: "fee",
    ...{ on, now, paymentId },
    postings: fee(feeMinor, "EUR"),
  });
}
