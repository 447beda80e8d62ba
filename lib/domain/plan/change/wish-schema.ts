import { z } from "zod";
import { isCalendarDate } from "@/lib/domain/calendar/calendar-date";
import { PLAN_FREQUENCIES } from "@/lib/domain/calendar/frequency";
import { amountSchema } from "@/lib/domain/money/amount-schema";
import type { Currency } from "@/lib/domain/money/money";
import { type ChangeKind, type ChangeWish, SPREADS } from "./wish";

const number = z
  .string("instalment_missing")
  .regex(/^[1-9]\d{0,3}$/u, "instalment_missing")
  .transform((digits) => Number.parseInt(digits, 10));

const payDay = z
  .string("pay_day_invalid")
  .regex(/^(?:[1-9]|1\d|2[0-8])$/u, "pay_day_invalid")
  .transform((digits) => Number.parseInt(digits, 10));

/** Empty where the day stays as it is, and wherever the plan is by months. */
const weekday = z
  .string()
  .default("")
  .refine((typed) => /^[1-7]?$/u.test(typed), "weekday_invalid")
  .transform((digit) => (digit === "" ? null : Number.parseInt(digit, 10)));

/**
 * Reads the fields of a change's form. Messages: `instalment_missing`, `date_missing`, `pay_day_invalid`,
 * `weekday_invalid`, `frequency_missing`, `spread_missing`, the codes of parseMoney.
 */
export function changeWishSchema(kind: ChangeKind, currency: Currency): z.ZodType<ChangeWish> {
  switch (kind) {
    case "move":
      return z.object({
        kind: z.literal(kind),
        number,
        to: z.string("date_missing").refine(isCalendarDate, "date_missing"),
      });
    case "skip":
      return z.object({ kind: z.literal(kind), number });
    case "rhythm":
      return z.object({
        kind: z.literal(kind),
        frequency: z.enum(PLAN_FREQUENCIES, "frequency_missing"),
        payDay,
        weekday,
      });
    case "extra":
      return z.object({ kind: z.literal(kind), spread: z.enum(SPREADS, "spread_missing") });
    case "amount":
      return z.object({ kind: z.literal(kind), amount: amountSchema(currency) });
  }
}
