import "server-only";
import type Stripe from "stripe";

export type MethodKind = "card" | "apple_pay" | "google_pay" | "sepa_debit";

/** The latest attempt to take the money, as far as it went. Amounts in minor units. */
export type ChargeSnapshot = {
  chargeId: string;
  methodKind: MethodKind | null;
  methodLast4: string | null;
  createdAt: Date;
  /** When its money was there: known for cards at once, for debits with the fee. */
  arrivedAt: Date | null;
  /** Null until Stripe has made the balance transaction: ask again later. */
  feeMinor: bigint | null;
  refundedMinor: bigint;
  isDisputed: boolean;
  mandateId: string | null;
};

/** An intent as the services know it: our names, no SDK types, nothing personal. */
export type IntentSnapshot = {
  intentId: string;
  clientSecret: string | null;
  status: "awaiting_method" | "requires_action" | "processing" | "succeeded" | "cancelled";
  amountMinor: bigint;
  receivedMinor: bigint;
  /** Upper case, as everywhere outside Stripe. */
  currency: string;
  /** Our payment, from the metadata. */
  paymentId: string | null;
  stripeMethodId: string | null;
  /** The card or account is kept for later instalments. */
  keepsMethod: boolean;
  failure: { code: string; declineCode: string | null } | null;
  charge: ChargeSnapshot | null;
};

const STATUS: Readonly<Record<string, IntentSnapshot["status"]>> = {
  requires_payment_method: "awaiting_method",
  requires_confirmation: "awaiting_method",
  requires_action: "requires_action",
  processing: "processing",
  requires_capture: "processing",
  succeeded: "succeeded",
  canceled: "cancelled",
};

const idOf = (reference: string | { id: string } | null | undefined): string | null =>
  typeof reference === "string" ? reference : (reference?.id ?? null);

const WALLETS = ["apple_pay", "google_pay"] as const;

type Method = Pick<ChargeSnapshot, "methodKind" | "methodLast4" | "mandateId">;

function methodOf(details: Stripe.Charge.PaymentMethodDetails | null | undefined): Method {
  if (details?.sepa_debit) {
    const { last4, mandate } = details.sepa_debit;
    return { methodKind: "sepa_debit", methodLast4: last4 ?? null, mandateId: idOf(mandate) };
  }
  const card = details?.card;
  if (!card) return { methodKind: null, methodLast4: null, mandateId: null };
  const wallet = WALLETS.find((kind) => kind === card.wallet?.type);
  return {
    methodKind: wallet ?? "card",
    methodLast4: card.last4 ?? null,
    mandateId: null,
  };
}

const toInstant = (seconds: number): Date => new Date(seconds * 1000);

const A_DAY_S = 86_400;

/**
 * A card is charged at once. A debit takes days: its movement of the balance tells when it came, or, where that was made
 * together with the charge and so foretells it, from when on it can be disposed of.
 */
function arrivalOf(
  { created }: Stripe.Charge,
  methodKind: MethodKind | null,
  movement: Stripe.BalanceTransaction | null,
): Date | null {
  if (methodKind !== "sepa_debit") return toInstant(created);
  if (!movement) return null;
  const isForetold = movement.created < created + A_DAY_S;
  return toInstant(isForetold ? movement.available_on : movement.created);
}

function toCharge(charge: Stripe.Charge): ChargeSnapshot {
  const { balance_transaction: expanded } = charge;
  const movement = expanded && typeof expanded === "object" ? expanded : null;
  const method = methodOf(charge.payment_method_details);
  return {
    chargeId: charge.id,
    ...method,
    createdAt: toInstant(charge.created),
    arrivedAt: arrivalOf(charge, method.methodKind, movement),
    feeMinor: movement && BigInt(movement.fee),
    refundedMinor: BigInt(charge.amount_refunded),
    isDisputed: charge.disputed,
  };
}

/** Translates an intent retrieved with `latest_charge.balance_transaction` expanded. */
export function toIntentSnapshot(intent: Stripe.PaymentIntent): IntentSnapshot {
  const status = STATUS[intent.status];
  if (!status) throw new Error(`intent ${intent.id} has an unknown status: ${intent.status}`);
  const { last_payment_error: error, latest_charge: charge } = intent;
  return {
    intentId: intent.id,
    clientSecret: intent.client_secret,
    status,
    amountMinor: BigInt(intent.amount),
    receivedMinor: BigInt(intent.amount_received),
    currency: intent.currency.toUpperCase(),
    paymentId: intent.metadata.payment_id ?? null,
    stripeMethodId: idOf(intent.payment_method),
    keepsMethod: intent.setup_future_usage === "off_session",
    failure: error
      ? { code: error.code ?? "unknown", declineCode: error.decline_code ?? null }
      : null,
    charge: charge && typeof charge === "object" ? toCharge(charge) : null,
  };
}
