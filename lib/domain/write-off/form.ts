// The form with which a colleague asks for a debt to be given up. Codes are message keys.
import { z } from "zod";
import { amountSchema } from "@/lib/domain/money/amount-schema";
import type { Currency } from "@/lib/domain/money/money";

/** Why: none says anything about health or a person's life. */
export const WRITE_OFF_REASONS = [
  "not_recoverable",
  "small_balance",
  "creditor_error",
  "settlement",
  "goodwill",
] as const;
export type WriteOffReason = (typeof WRITE_OFF_REASONS)[number];

/** Why one is taken back. */
export const REVERSAL_REASONS = ["made_by_mistake", "settlement_not_kept"] as const;
export type ReversalReason = (typeof REVERSAL_REASONS)[number];

/** Messages: those of amountSchema, `account_missing`, `reason_missing`. */
export const writeOffWishSchema = (currency: Currency) =>
  z.object({
    account: z.uuid({ error: "account_missing" }),
    amount: amountSchema(currency),
    reason: z.enum(WRITE_OFF_REASONS, { error: "reason_missing" }),
  });
