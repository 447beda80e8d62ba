import { expect, test } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { isMissedNews, isRemindedBy, type PaidBy, remindedOn } from "./reminder-day";

const RULES = {
  ...{ fromHour: 8, untilHour: 20, days: [1, 2, 3, 4, 5, 6] },
  ...{ perDayMax: 1, perWeekMax: 3 },
};
const PARIS = { timeZone: "Europe/Paris", holidays: { country: "FR", region: null } };
const STRASBOURG = { timeZone: "Europe/Paris", holidays: { country: "FR", region: "67" } };

test.each<[string, PaidBy, string]>([
  ["2026-12-09", "hand", "2026-12-09"],
  // A Sunday: the day before.
  ["2026-12-06", "hand", "2026-12-05"],
  // Christmas and, in Alsace only, the day after.
  ["2026-12-25", "hand", "2026-12-24"],
  ["2026-12-26", "hand", "2026-12-26"],
  ["2026-12-09", "card", "2026-12-05"],
  ["2026-12-11", "card", "2026-12-08"],
  ["2026-12-11", "sepa_debit", "2026-12-04"],
])("what is to be paid on %s by %s is spoken of on %s", (paidOn, by, expected) => {
  expect(remindedOn(calendarDate(paidOn), by, RULES, PARIS)).toBe(expected);
});

test("where a region rests, its people are told before", () => {
  expect(remindedOn(calendarDate("2026-12-26"), "hand", RULES, STRASBOURG)).toBe("2026-12-24");
});

test("rules that leave no day open for long do not hold a reminder back for ever", () => {
  const closed = { ...RULES, days: [] };
  expect(remindedOn(calendarDate("2026-12-09"), "hand", closed, PARIS)).toBe("2026-12-09");
});

test("a reminder that was missed is made up for until its day, not after", () => {
  const spoken = ["2026-12-07", "2026-12-08", "2026-12-11", "2026-12-12"].map((today) =>
    isRemindedBy(calendarDate(today), calendarDate("2026-12-11"), "card", RULES, PARIS),
  );
  expect(spoken).toEqual([false, true, true, false]);
});

test("a payment that was missed is news from the day after its own, for two weeks", () => {
  const days = ["2026-12-10", "2026-12-11", "2026-12-12", "2026-12-25", "2026-12-26"];
  const news = days.map((today) => isMissedNews(calendarDate(today), calendarDate("2026-12-11")));
  expect(news).toEqual([false, false, true, true, false]);
});
