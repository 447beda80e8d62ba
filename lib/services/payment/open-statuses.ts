import "server-only";
import type { PaymentStatus } from "@/lib/domain/payment/status";

/** Statuses of an attempt whose intent may still be confirmed (again): nothing has been taken. */
export const OPEN_STATUSES = [
  "created",
  "requires_action",
  "failed",
] as const satisfies readonly PaymentStatus[];

export const isOpenStatus = (status: string): boolean =>
  OPEN_STATUSES.some((open) => open === status);
