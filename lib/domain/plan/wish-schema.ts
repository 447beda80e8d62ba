import { z } from "zod";
import { isCalendarDate } from "@/lib/domain/calendar/calendar-date";
import { PLAN_FREQUENCIES } from "@/lib/domain/calendar/frequency";
import type { Currency } from "@/lib/domain/money/money";
import { parseMoney } from "@/lib/domain/money/parse-money";
import { INSTALMENTS_MAX } from "./build-schedule";
import type { PlanWish } from "./calculate-plan";

const COUNT = /^\d{1,3}$/u;
const part = z.string().trim().max(10).catch("");
const NO_DATE = { day: "", month: "", year: "" };

/** The calculator's fields as they were typed, or as anybody wrote them into the address. */
const typedWishSchema = z.object({
  /** Says which of the next two is read. */
  by: z.enum(["amount", "count"]).catch("amount"),
  amount: z.string().max(40).catch("?").default(""),
  count: part,
  frequency: z.enum(PLAN_FREQUENCIES).catch("monthly"),
  payDay: z.string("pay_day_invalid").regex(/^(?:[1-9]|1\d|2[0-8])$/u, "pay_day_invalid"),
  startOn: z.object({ day: part, month: part, year: part }).catch(NO_DATE),
});
type TypedWish = z.output<typeof typedWishSchema>;

/** Reads a wish. Messages: the codes of parseMoney, `count_invalid`, `pay_day_invalid`, `date_invalid`. */
export function wishSchema(currency: Currency) {
  return typedWishSchema.transform((typed, context): PlanWish => {
    const refuse = (path: keyof TypedWish, message: string) => {
      context.addIssue({ code: "custom", message, path: [path] });
      return z.NEVER;
    };
    const { frequency } = typed;
    const payDay = Number.parseInt(typed.payDay, 10);
    const startOn = writtenDate(typed.startOn);
    if (!isCalendarDate(startOn)) return refuse("startOn", "date_invalid");
    if (typed.by === "amount") {
      const amount = parseMoney(typed.amount, currency);
      if (!amount.ok) return refuse("amount", amount.error);
      return { size: { by: "amount", amount: amount.value }, frequency, payDay, startOn };
    }
    const count = COUNT.test(typed.count) ? Number.parseInt(typed.count, 10) : 0;
    if (count < 1 || count > INSTALMENTS_MAX) return refuse("count", "count_invalid");
    return { size: { by: "count", count }, frequency, payDay, startOn };
  });
}

function writtenDate({ day, month, year }: TypedWish["startOn"]): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
