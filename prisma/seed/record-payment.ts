// A card payment of the past: its row, its entry and its receipt, as the real ones leave them.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import { cardPayment } from "@/lib/domain/ledger/recipes";
import { money } from "@/lib/domain/money/money";
import { allocatePayment, COMPONENTS } from "@/lib/domain/payment/allocate-payment";
import { getBalances } from "@/lib/services/ledger/get-balances";
import { post } from "./post";

export type PastPayment = {
  debtor: { id: string; creditorId: string };
  receiptPrefix: string;
  amountMinor: bigint;
  /** Calendar date. */
  on: string;
  planId?: string;
  now: Date;
};

/** Divides the payment by the balances as booked so far: call in the order of dates. Answers the receipt's number. */
export async function recordPayment(input: PastPayment): Promise<string> {
  const { debtor, amountMinor, on, now } = input;
  const at = new Date(`${on}T12:00:00Z`);
  const balances = await getBalances(debtor.id);
  const debts = balances.map(({ accountId, dueOn, parts }) => ({
    ...{ accountId, dueOn, order: COMPONENTS, basis: null },
    ...parts,
  }));
  const division = allocatePayment({ amount: money(amountMinor, "EUR"), debts });
  const payment = await db.payment.create({
    data: {
      id: randomUUID(),
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
    idempotencyKey: `payment:${payment.id}:succeeded`,
    event: "card_payment",
    on,
    now,
    postings: cardPayment({ ...division, currency: "EUR" }),
    payment: {
      ...{ id: payment.id, from: ["created"], to: "succeeded" },
      ...{ methodKind: "card", methodLast4: "4242" },
    },
    allocations: division.allocations,
    receipt: { prefix: input.receiptPrefix, year: at.getUTCFullYear() },
  });
  if (receiptNumber === null) throw new Error(`payment ${payment.id} has no receipt`);
  return receiptNumber;
}
