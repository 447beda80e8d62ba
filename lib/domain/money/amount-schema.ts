import { z } from "zod";
import type { Currency, Money } from "./money";
import { parseMoney } from "./parse-money";

/** An amount as people type it, in a form. Messages: `amount_missing`, `amount_not_a_number`, the codes of parseMoney. */
export const amountSchema = (currency: Currency) =>
  z
    .string("amount_missing")
    .max(40, "amount_not_a_number")
    .transform((typed, context): Money => {
      const amount = parseMoney(typed, currency);
      if (amount.ok) return amount.value;
      context.addIssue({ code: "custom", message: amount.error });
      return z.NEVER;
    });
