import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "./calendar-date";

/** long: "2 juin 2026". weekday: "mardi 2 juin 2026". short: "2 juin". month: "juin 2026". numeric: "02/06/2026". */
export type DateStyle = "long" | "weekday" | "short" | "month" | "numeric";

const OPTIONS: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  long: { day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "long" },
  month: { month: "long", year: "numeric" },
  numeric: { day: "2-digit", month: "2-digit", year: "numeric" },
};

/** A date as the person's language writes it. English is British; French writes the first of a month "1er". */
export function formatDate(date: CalendarDate, locale: string, style: DateStyle = "long"): string {
  const noon = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: "UTC",
    plainTime: "12:00",
  });
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    ...OPTIONS[style],
    timeZone: "UTC",
  });
  const isFrench = locale === "fr" || locale.startsWith("fr-");
  return format
    .formatToParts(noon.epochMilliseconds)
    .map(({ type, value }) => (isFrench && type === "day" && value === "1" ? "1er" : value))
    .join("");
}
