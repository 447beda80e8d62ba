// What banks, payers and a creditor at Stripe's dashboard do in tests, outside the program.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { verifyLedger } from "@/lib/services/ledger/verify-ledger";
import { settlePayment } from "@/lib/services/payment/settle-payment";
import { type RefundRequest, requestRefund } from "@/lib/services/refund/request-refund";
import { sendRefund } from "@/lib/services/refund/send-refund";
import { beginPayment, createPayer, finishAs } from "./payer";
import type { PaymentWorld } from "./payment-world";

const A_MINUTE = 1 / 1440;

/** One of the sandbox's controls, a minute after whatever was before: Stripe dates in seconds. */
export async function control(
  world: PaymentWorld,
  action: Readonly<Record<string, unknown>>,
): Promise<void> {
  world.advanceDays(A_MINUTE);
  const response = await fetch(`${env.STRIPE_API_URL}/stripe/control`, {
    method: "POST",
    body: JSON.stringify(action),
  });
  if (!response.ok) throw new Error(`${JSON.stringify(action)}: ${await response.text()}`);
}

/** A payment that has arrived after some days, of a person who owes this much; with its intent. */
export async function paidWith(
  world: PaymentWorld,
  fields: Record<string, string>,
  { amount = "42,10", owedMinor = 10_000n, days = 1 } = {},
) {
  const actor = await createPayer(world.midi, owedMinor);
  const { paymentId, clientSecret } = await beginPayment(actor, amount, world.now());
  await world.confirm(world.midi.publishableKey, clientSecret, fields);
  await finishAs({ actor, paymentId, now: world.now() });
  world.advanceDays(days);
  await settleThoroughly(world, paymentId);
  const { stripeIntentId } = await db.payment.findUniqueOrThrow({ where: { id: paymentId } });
  return { actor, paymentId, id: stripeIntentId ?? "" };
}

/** A request of an operator's, for the debt to stand again where nothing else is said. */
export const askRefund = (
  world: PaymentWorld,
  paymentId: string,
  amountMinor: bigint,
  more: Partial<RefundRequest> = {},
) =>
  requestRefund({
    ...{ paymentId, amountMinor, purpose: "debt_stands", reason: "paid_twice" },
    ...{ actor: { kind: "operator", login: "anna" }, idempotencyKey: randomUUID() },
    ...{ now: world.now(), ...more },
  });

/** The same, sent; answers Stripe's id of it. */
export async function refunded(
  world: PaymentWorld,
  paymentId: string,
  amountMinor: bigint,
  more: Partial<RefundRequest> = {},
): Promise<string> {
  const asked = await askRefund(world, paymentId, amountMinor, more);
  if (!asked.ok) throw new Error(asked.error);
  const { refundId: id } = asked.value;
  await sendRefund({ refundId: id, now: world.now() });
  const { stripeRefundId } = await db.refund.findUniqueOrThrow({ where: { id } });
  return stripeRefundId ?? "";
}

/** As a webhook about money that went back has it done. */
export async function settleThoroughly(world: PaymentWorld, paymentId: string): Promise<void> {
  const settled = await settlePayment({ paymentId, now: world.now(), isThorough: true });
  if (!settled.ok) throw new Error(settled.error);
}

/** What the books hold because of a payment: the sum of each account, credits positive, and how it all stands. */
export async function booksOf(paymentId: string) {
  const [payment, entries, receipts, refunds, disputes] = await Promise.all([
    db.payment.findUniqueOrThrow({ where: { id: paymentId } }),
    db.journalEntry.findMany({
      where: { paymentId },
      include: { postings: { include: { ledgerAccount: true } } },
      orderBy: { id: "asc" },
    }),
    db.receipt.findMany({
      where: { paymentId },
      include: { entry: { include: { reversal: true } } },
    }),
    db.refund.findMany({ where: { paymentId } }),
    db.dispute.findMany({ where: { paymentId } }),
  ]);
  const sums: Record<string, bigint> = {};
  for (const { side, amountMinor, ledgerAccount } of entries.flatMap(({ postings }) => postings)) {
    const signed = side === "credit" ? amountMinor : -amountMinor;
    sums[ledgerAccount.code] = (sums[ledgerAccount.code] ?? 0n) + signed;
  }
  const inEffect = receipts.filter(({ kind, entry }) => kind === "cancellation" && !entry.reversal);
  return {
    status: payment.status,
    refundedMinor: payment.refundedMinor,
    sums: Object.fromEntries(
      Object.entries(sums)
        .filter(([, sum]) => sum !== 0n)
        .toSorted(),
    ),
    events: entries.map(({ event }) => event).toSorted(),
    cancelledMinor: inEffect.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
    refunds: refunds.map(({ status }) => status).toSorted(),
    disputes: disputes.map(({ status }) => status).toSorted(),
  };
}

/** What a person is called to look at, by reason. */
export async function casesOf(creditorId: string, debtorId: string | null): Promise<string[]> {
  const cases = await db.supportCase.findMany({ where: { creditorId, debtorId, kind: "alarm" } });
  return cases.map(({ reason }) => reason).toSorted();
}

/** Fails where the ledger does not add up. */
export async function expectSoundLedger(): Promise<void> {
  const { faults } = await verifyLedger();
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
}
