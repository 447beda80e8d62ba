import "server-only";
import type { BalanceMovement } from "@/lib/adapters/stripe/balance-movement";
import type { AccountShare } from "@/lib/services/creditor/account-share";
import { findPayments, type KnownPayment } from "./store";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type About = Pick<BalanceMovement, "intentId" | "chargeId" | "paymentId">;

/**
 * Which payment a movement on an account is about, of whichever creditor there: by its intent or charge, else by the id
 * that we gave it. Null for what is nobody's.
 */
export async function ownersOf(
  { creditorId, otherIds }: AccountShare,
  movements: readonly About[],
): Promise<(movement: About) => KnownPayment | null> {
  const listed = (values: readonly (string | null)[]) => [
    ...new Set(values.flatMap((value) => value ?? [])),
  ];
  const found = await findPayments([creditorId, ...otherIds], {
    intentIds: listed(movements.map(({ intentId }) => intentId)),
    chargeIds: listed(movements.map(({ chargeId }) => chargeId)),
    paymentIds: listed(movements.map(({ paymentId }) => paymentId)).filter((id) => UUID.test(id)),
  });
  const byIntent = new Map(found.map((payment) => [payment.stripeIntentId, payment]));
  const byCharge = new Map(found.map((payment) => [payment.stripeChargeId, payment]));
  const byId = new Map(found.map((payment) => [payment.id, payment]));
  return ({ intentId, chargeId, paymentId }) =>
    (intentId && byIntent.get(intentId)) ||
    (chargeId && byCharge.get(chargeId)) ||
    (paymentId && byId.get(paymentId)) ||
    null;
}
