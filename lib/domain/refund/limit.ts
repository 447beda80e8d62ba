import type { RefundPurpose } from "./purpose";

/** What of a payment may still be given back. Minor units. */
export type Refundable = Readonly<{
  amountMinor: bigint;
  /** Given back or taken back before. */
  refundedMinor: bigint;
  /** Asked for and not booked yet. */
  askedMinor: bigint;
  /** Paid too much with it and neither given back, used nor asked for. */
  overpaymentMinor: bigint;
}>;

/** The most that a refund of this purpose may be now; never negative. */
export function refundMaxMinor(payment: Refundable, purpose: RefundPurpose): bigint {
  const { amountMinor, refundedMinor, askedMinor, overpaymentMinor } = payment;
  const leftMinor = amountMinor - refundedMinor - askedMinor;
  const maxMinor = purpose === "overpayment" ? least(leftMinor, overpaymentMinor) : leftMinor;
  return maxMinor > 0n ? maxMinor : 0n;
}

/**
 * True where a second person has to agree (four eyes): what is given back of one payment goes beyond the creditor's
 * threshold, in however many refunds. What was never owed is simply the person's.
 */
export function needsApproval(
  payment: Refundable,
  refund: Readonly<{ amountMinor: bigint; purpose: RefundPurpose }>,
  aboveMinor: bigint,
): boolean {
  if (refund.purpose === "overpayment") return false;
  return payment.refundedMinor + payment.askedMinor + refund.amountMinor > aboveMinor;
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
