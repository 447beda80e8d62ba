import "server-only";
import type { Overpayment } from "./store";

/** What of a payment's overpayment the person may decide on: not what is being sent back already. Minor units. */
export const openMinor = ({ heldMinor, askedMinor }: Overpayment): bigint =>
  heldMinor > askedMinor ? heldMinor - askedMinor : 0n;

export const totalOpenMinor = (overpayments: readonly Overpayment[]): bigint =>
  overpayments.reduce((sum, overpayment) => sum + openMinor(overpayment), 0n);
