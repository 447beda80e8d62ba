import "server-only";
import type Stripe from "stripe";

/** A movement of the account's balance at Stripe, in our words. Amounts in minor units, negative when money leaves. */
export type BalanceMovement = {
  movementId: string;
  kind:
    | "payment"
    | "fee"
    | "refund"
    | "refund_failed"
    | "taken_back"
    | "won_back"
    | "payout"
    | "payout_failed"
    | "other";
  amountMinor: bigint;
  /** What Stripe kept of it: its own movement, out of the same balance. */
  feeMinor: bigint;
  /** Upper case, as everywhere outside Stripe. */
  currency: string;
  createdAt: Date;
  /** What moved the money: a charge, refund, dispute or payout. */
  sourceId: string | null;
  /** By which we know it again; our payment's id comes from the metadata. */
  chargeId: string | null;
  intentId: string | null;
  paymentId: string | null;
  /** Stripe has not decided it yet: a refund on its way. */
  isOpen: boolean;
};

/** By Stripe's reporting category (docs.stripe.com/reports/reporting-categories). */
const KINDS: Readonly<Record<string, BalanceMovement["kind"]>> = {
  charge: "payment",
  fee: "fee",
  refund: "refund",
  refund_failure: "refund_failed",
  dispute: "taken_back",
  charge_failure: "taken_back",
  dispute_reversal: "won_back",
  payout: "payout",
  payout_reversal: "payout_failed",
};

type Reference = string | { id: string } | null | undefined;

const idOf = (reference: Reference): string | null =>
  typeof reference === "string" ? reference : (reference?.id ?? null);

type About = Pick<BalanceMovement, "chargeId" | "intentId" | "paymentId" | "isOpen">;

/** What a movement is about, from its expanded source. */
function aboutOf(source: Stripe.BalanceTransaction["source"]): About {
  const nothing = { chargeId: null, intentId: null, paymentId: null, isOpen: false };
  if (source === null || typeof source === "string") return nothing;
  switch (source.object) {
    case "charge": {
      const paymentId = source.metadata.payment_id ?? null;
      const intentId = idOf(source.payment_intent);
      return { chargeId: source.id, intentId, paymentId, isOpen: false };
    }
    case "refund": {
      const isOpen = source.status === "pending" || source.status === "requires_action";
      const { charge, payment_intent: intent } = source;
      return { ...nothing, chargeId: idOf(charge), intentId: idOf(intent), isOpen };
    }
    case "dispute": {
      const { charge, payment_intent: intent } = source;
      return { ...nothing, chargeId: idOf(charge), intentId: idOf(intent) };
    }
    default:
      return nothing;
  }
}

/** Translates a balance transaction whose source is expanded. */
export function toBalanceMovement(transaction: Stripe.BalanceTransaction): BalanceMovement {
  const { id, amount, fee, currency, created, source, reporting_category: category } = transaction;
  return {
    movementId: id,
    kind: KINDS[category] ?? "other",
    amountMinor: BigInt(amount),
    feeMinor: BigInt(fee),
    currency: currency.toUpperCase(),
    createdAt: new Date(created * 1000),
    sourceId: idOf(source),
    ...aboutOf(source),
  };
}
