import "server-only";
import type { PlanRecord } from "@/lib/services/plan/plan-record";

/**
 * Whether paying this also sets up the later instalments; the page says so before. Only the first payment of a plan
 * does: once a card or account was kept, it is changed or removed on its own page, never by paying.
 */
export const keepsMethod = (
  payment: { purpose: string; planId: string | null },
  { plans }: { plans: readonly PlanRecord[] },
): boolean =>
  payment.purpose === "instalment" &&
  plans.some(({ id, autopayMethodId }) => id === payment.planId && autopayMethodId === null);
