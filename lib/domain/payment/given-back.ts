import type { PaymentStatus } from "./status";

/** How a payment that had succeeded stands once so much of it was given back; minor units. */
export function statusGivenBack(
  amountMinor: bigint,
  givenBackMinor: bigint,
): Extract<PaymentStatus, "succeeded" | "partially_refunded" | "refunded"> {
  if (givenBackMinor <= 0n) return "succeeded";
  return givenBackMinor < amountMinor ? "partially_refunded" : "refunded";
}
