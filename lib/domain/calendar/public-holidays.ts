// Days on which nobody is disturbed because the country rests. The dates are date-holidays' own data, kept up to date there.
import Holidays from "date-holidays";
import { keepEach } from "@/lib/domain/keep-each";
import type { CalendarDate } from "./calendar-date";
import { yearOf } from "./date-arithmetic";

/** Country (ISO 3166-1 alpha-2) and, where its holidays differ, the region as date-holidays names it: "FR", "67". */
export type HolidayPlace = Readonly<{ country: string; region: string | null }>;

/** Read once for a year of a place: working out a year's holidays takes milliseconds. */
const holidaysOf = keepEach(
  (country: string, region: string, year: string): ReadonlySet<string> => {
    const calendar = region ? new Holidays(country, region) : new Holidays(country);
    const days = calendar.getHolidays(Number.parseInt(year, 10));
    return new Set(
      days.filter(({ type }) => type === "public").map(({ date }) => date.slice(0, 10)),
    );
  },
);

/** A place that the data does not know has no holidays. */
export const isPublicHoliday = (date: CalendarDate, { country, region }: HolidayPlace): boolean =>
  holidaysOf(country, region ?? "", String(yearOf(date))).has(date);
