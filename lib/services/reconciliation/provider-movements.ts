import "server-only";
import type { BalanceMovement } from "@/lib/adapters/stripe/balance-movement";
import type { Currency } from "@/lib/domain/money/money";
import type { ProviderMovement } from "@/lib/domain/reconciliation/movement";
import { findPayments, type KnownPayment } from "./store";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Stripe's movements in the words of a comparison: each told by our payment or the payout, its fee apart. Those in
 * another currency than the creditor's are no part of it.
 */
export async function toProviderMovements(
  creditorId: string,
  currency: Currency,
  movements: readonly BalanceMovement[],
): Promise<ProviderMovement[]> {
  const paymentOf = await payments(creditorId, movements);
  return movements
    .filter((movement) => movement.currency === currency)
    .flatMap((movement) => sidesOf(movement, paymentOf(movement), currency));
}

function sidesOf(
  movement: BalanceMovement,
  payment: KnownPayment | null,
  currency: Currency,
): ProviderMovement[] {
  const { movementId: id, kind, amountMinor, feeMinor, createdAt: at, sourceId, isOpen } = movement;
  const isPayout = kind === "payout" || kind === "payout_failed";
  const subject = isPayout ? sourceId : (payment?.id ?? null);
  const shared = { subject, currency, at, sourceId };
  const expectedMinor = kind === "payment" && payment ? payment.amountMinor : null;
  return [
    { ...shared, id, kind, amountMinor, isOpen, expectedMinor },
    ...(feeMinor === 0n
      ? []
      : [
          {
            ...{ ...shared, id: `${id}:fee`, kind: "fee" as const },
            ...{ amountMinor: -feeMinor, isOpen: false, expectedMinor: null },
          },
        ]),
  ];
}

/** How to find a movement's payment: by its intent or charge, else by the id that we gave it. */
async function payments(creditorId: string, movements: readonly BalanceMovement[]) {
  const listed = (values: readonly (string | null)[]) => [
    ...new Set(values.flatMap((value) => value ?? [])),
  ];
  const found = await findPayments(creditorId, {
    intentIds: listed(movements.map(({ intentId }) => intentId)),
    chargeIds: listed(movements.map(({ chargeId }) => chargeId)),
    paymentIds: listed(movements.map(({ paymentId }) => paymentId)).filter((id) => UUID.test(id)),
  });
  const byIntent = new Map(found.map((payment) => [payment.stripeIntentId, payment]));
  const byCharge = new Map(found.map((payment) => [payment.stripeChargeId, payment]));
  const byId = new Map(found.map((payment) => [payment.id, payment]));
  return ({ intentId, chargeId, paymentId }: BalanceMovement): KnownPayment | null =>
    (intentId && byIntent.get(intentId)) ||
    (chargeId && byCharge.get(chargeId)) ||
    (paymentId && byId.get(paymentId)) ||
    null;
}
