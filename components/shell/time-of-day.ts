import { keepEach } from "@/lib/domain/keep-each";

const formatterOf = keepEach(
  (locale: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    }),
);

/** "14:32": an instant as a clock on the wall of this IANA zone shows it. */
export const timeOfDay = (instant: Date, timeZone: string, locale: string): string =>
  formatterOf(locale, timeZone).format(instant);
