// What the signature of a proof of discharge is over: all that its paper says but whose it is.
import { z } from "zod";
import { CURRENCIES } from "@/lib/domain/money/money";
import { signedAmountSchema, signedDateSchema } from "./content";

export const dischargeContentSchema = z.strictObject({
  /** By which our register knows the debts again. */
  plan: z.uuid(),
  creditor: z.string(),
  /** Endings of the accounts' references. */
  accounts: z.array(z.string()).min(1),
  settled: signedDateSchema,
  issued: signedDateSchema,
  /** Until when a debit could still be taken back by its bank, where one could. */
  final: signedDateSchema.optional(),
  /** Number of the last receipt. */
  receipt: z.string(),
  currency: z.enum(CURRENCIES),
  paid: signedAmountSchema,
  /** What the creditor gave up, where it did. */
  givenUp: signedAmountSchema.optional(),
});

export type DischargeContent = z.infer<typeof dischargeContentSchema>;
