// The form with which a colleague asks for a refund. Codes are message keys.
import { z } from "zod";
import { amountSchema } from "@/lib/domain/money/amount-schema";
import type { Currency } from "@/lib/domain/money/money";
import { REFUND_PURPOSES, REFUND_REASONS, type RefundReason } from "./purpose";

/** What somebody can give as a reason: all but that it was made elsewhere. */
export const ASKED_REASONS = REFUND_REASONS.filter(
  (reason): reason is Exclude<RefundReason, "outside"> => reason !== "outside",
);

/** Messages: those of amountSchema, `purpose_missing`, `reason_missing`. */
export const refundWishSchema = (currency: Currency) =>
  z.object({
    amount: amountSchema(currency),
    purpose: z.enum(REFUND_PURPOSES, { error: "purpose_missing" }),
    reason: z.enum(ASKED_REASONS, { error: "reason_missing" }),
  });
