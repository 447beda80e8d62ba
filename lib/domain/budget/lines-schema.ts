// Reads the lines that a person typed: the same schema on the server and, for live totals, in the browser.
import { z } from "zod";
import { FREQUENCIES } from "@/lib/domain/calendar/frequency";
import { type Currency, zeroMoney } from "@/lib/domain/money/money";
import { parseMoney } from "@/lib/domain/money/parse-money";
import type { BudgetLine } from "./budget";

const typedLineSchema = z.object({
  amount: z.string().max(40).catch("?").default(""),
  frequency: z.enum(FREQUENCIES).catch("monthly"),
});

/**
 * Lines of the given categories by name, `{ salary: { amount, frequency } }`. A blank amount is zero, but not
 * all of them: who has no income at all says so with a 0. Messages are the codes of parseMoney and `all_blank`.
 */
export function linesSchema<C extends string>(categories: readonly C[], currency: Currency) {
  return z.record(z.string(), z.unknown()).transform((typed, context): BudgetLine<C>[] => {
    // Only the named lines are read: a form also posts what is not one.
    const lines = categories.map((category) => ({
      category,
      ...typedLineSchema.parse(Object(typed[category])),
    }));
    const [first] = lines;
    if (first && lines.every(({ amount }) => amount.trim() === "")) {
      context.addIssue({ code: "custom", message: "all_blank", path: [first.category, "amount"] });
    }
    return lines.map(({ category, amount, frequency }) => {
      const parsed = parseMoney(amount, currency);
      if (parsed.ok) return { category, frequency, amount: parsed.value };
      if (parsed.error !== "amount_missing") {
        context.addIssue({ code: "custom", message: parsed.error, path: [category, "amount"] });
      }
      return { category, frequency, amount: zeroMoney(currency) };
    });
  });
}
