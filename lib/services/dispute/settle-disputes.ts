import "server-only";
import { namedUuid } from "@/lib/adapters/crypto/named-uuid";
import type { DisputeMovement, DisputeSnapshot } from "@/lib/adapters/stripe/list-disputes";
import { bookFact, type EntryMaker, type Step } from "@/lib/services/payment/book-fact";
import type { PaymentRecord } from "@/lib/services/payment/payment-record";
import { raiseAlarm } from "@/lib/services/payment/raise-alarm";
import {
  type DisputeFact,
  feeEntry,
  lostEntry,
  openedEntry,
  returnedEntry,
  wonEntry,
} from "./dispute-entries";
import { saveDispute } from "./store";

type Subject = {
  payment: PaymentRecord;
  dispute: DisputeSnapshot;
  isDebit: boolean;
  now: Date;
};

/**
 * What disputes at the payer's bank mean for the books, each step once however often it is taken. A mere inquiry, by
 * which no money has moved, means nothing; a dispute that does not fit the payment is an alarm.
 */
export async function disputeSteps(
  payment: PaymentRecord,
  disputes: readonly DisputeSnapshot[],
  { isDebit, now }: { isDebit: boolean; now: Date },
): Promise<Step[]> {
  const steps: Step[] = [];
  for (const dispute of disputes) {
    steps.push(...(await stepsOf({ payment, dispute, isDebit, now })));
  }
  return steps;
}

const disputeIdOf = ({ payment, dispute }: Subject): string =>
  namedUuid(`dispute:${payment.creditorId}:${dispute.stripeDisputeId}`);

async function stepsOf(subject: Subject): Promise<Step[]> {
  const { payment, dispute, isDebit } = subject;
  const withdrawn = dispute.movements.find(({ amountMinor }) => amountMinor < 0n);
  if (!withdrawn) return [];
  if (!isExpected(subject, withdrawn)) {
    await alarm(subject, "dispute_mismatch");
    return [];
  }
  const { creditorId, id: paymentId } = payment;
  const { stripeDisputeId, amountMinor, currency, reason, createdAt: openedAt } = dispute;
  const known = { creditorId, paymentId, stripeDisputeId, amountMinor, currency, reason, openedAt };
  await saveDispute({ id: disputeIdOf(subject), ...known });
  const decided = isDebit
    ? [step(subject, `payment:${paymentId}:returned`, withdrawn.at, returnedEntry)]
    : cardSteps(subject, withdrawn);
  return [...decided, ...feeSteps(subject)];
}

function isExpected({ payment, dispute, isDebit }: Subject, withdrawn: DisputeMovement): boolean {
  const { amountMinor, currency } = dispute;
  return (
    currency === payment.currency &&
    -withdrawn.amountMinor === amountMinor &&
    (isDebit ? amountMinor === payment.amountMinor : amountMinor <= payment.amountMinor)
  );
}

function cardSteps(subject: Subject, withdrawn: DisputeMovement): Step[] {
  const { dispute, now } = subject;
  const name = `dispute:${disputeIdOf(subject)}`;
  const opened = step(subject, `${name}:opened`, withdrawn.at, openedEntry);
  const back = dispute.movements.find(({ amountMinor }) => amountMinor > 0n);
  // Stripe does not say when a dispute was lost; the money of one that was won says it by itself.
  if (dispute.outcome === "lost") return [opened, step(subject, `${name}:lost`, now, lostEntry)];
  if (dispute.outcome !== "won" || !back) return [opened];
  const isWhole = back.amountMinor === dispute.amountMinor;
  const won = isWhole
    ? step(subject, `${name}:won`, back.at, wonEntry)
    : { at: back.at, take: () => alarm(subject, "dispute_mismatch") };
  return [opened, won];
}

function feeSteps(subject: Subject): Step[] {
  return subject.dispute.movements
    .filter(({ feeMinor }) => feeMinor !== 0n)
    .map(({ movementId, feeMinor, at }) => {
      const key = `dispute:${disputeIdOf(subject)}:fee:${movementId}`;
      return step(subject, key, at, (fact) => feeEntry(fact, feeMinor));
    });
}

function step(
  subject: Subject,
  key: string,
  at: Date,
  makerOf: (fact: DisputeFact) => EntryMaker,
): Step {
  const { payment, dispute, now } = subject;
  const { amountMinor, reason } = dispute;
  const maker = makerOf({ payment, disputeId: disputeIdOf(subject), amountMinor, reason, now });
  const take = async () => {
    const outcome = await bookFact({ payment, key, at, now }, maker);
    if (outcome === "impossible") await alarm(subject, "dispute_impossible");
  };
  return { at, take };
}

async function alarm(
  { payment, dispute, now }: Subject,
  reason: "dispute_impossible" | "dispute_mismatch",
): Promise<void> {
  const { creditorId, debtorId, id: paymentId } = payment;
  const { stripeDisputeId, amountMinor, currency, outcome } = dispute;
  await raiseAlarm({
    ...{ creditorId, debtorId, reason, fact: `${stripeDisputeId}:${outcome}`, now },
    details: { paymentId, stripeDisputeId, outcome, received: `${amountMinor} ${currency}` },
  });
}
