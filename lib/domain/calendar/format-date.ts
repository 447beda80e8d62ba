import { keepEach } from "@/lib/domain/keep-each";
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

const formatterOf = keepEach(
  (locale: string, style: DateStyle) =>
    new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
      ...OPTIONS[style],
      timeZone: "UTC",
    }),
);

/** A day of the week (ISO, 1 is Monday) by its name: "mardi". */
export const weekdayName = (weekday: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(
    // A week that began on the first.
    Date.UTC(2024, 0, weekday),
  );

/** A date as the person's language writes it. English is British; French writes the first of a month "1er". */
export function formatDate(date: CalendarDate, locale: string, style: DateStyle = "long"): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map((part) => Number.parseInt(part, 10));
  const isFrench = locale === "fr" || locale.startsWith("fr-");
  return formatterOf(locale, style)
    .formatToParts(Date.UTC(year, month - 1, day, 12))
    .map(({ type, value }) => (isFrench && type === "day" && value === "1" ? "1er" : value))
    .join("");
}
