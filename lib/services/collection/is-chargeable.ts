import "server-only";
import type { CollectedPlan } from "./collection-file";

const USABLE_MANDATES = ["pending", "active"];

/** Whether the kept card or account can be charged: it is still kept, and a debit has its mandate. */
export function isChargeable({ method }: CollectedPlan): boolean {
  if (method?.status !== "active") return false;
  if (method.kind !== "sepa_debit") return true;
  return method.mandateStatus !== null && USABLE_MANDATES.includes(method.mandateStatus);
}
