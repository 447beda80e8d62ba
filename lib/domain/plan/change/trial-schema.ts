import { z } from "zod";
import type { Currency, Money } from "@/lib/domain/money/money";
import { parseMoney } from "@/lib/domain/money/parse-money";
import type { Trial } from "./simulate";
import { SPREADS } from "./wish";

const PAY_DAY = /^(?:[1-9]|1\d|2[0-8])$/u;

/** Reads the simulator's fields; what is left empty stays as it is. Messages: the codes of parseMoney. */
export function trialSchema(currency: Currency): z.ZodType<Trial> {
  const amount = z
    .string()
    .max(40, "amount_not_a_number")
    .catch("")
    .transform((typed, context): Money | null => {
      if (typed.trim() === "") return null;
      const read = parseMoney(typed, currency);
      if (read.ok) return read.value;
      context.addIssue({ code: "custom", message: read.error });
      return z.NEVER;
    });
  return z.object({
    ...{ extra: amount, amount, spread: z.enum(SPREADS).catch("shorten") },
    payDay: z
      .string()
      .catch("")
      .transform((typed) => (PAY_DAY.test(typed) ? Number.parseInt(typed, 10) : null)),
  });
}
