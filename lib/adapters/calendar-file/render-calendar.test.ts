import ICAL from "ical.js";
import { expect, test } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { renderCalendar } from "./render-calendar";

const days = [
  {
    id: "a-1",
    on: calendarDate("2026-12-05"),
    title: "Énergie du Midi ; 60,00 €, voilà",
    isToCome: true,
  },
  { id: "a-2", on: calendarDate("2027-03-28"), title: "Jour\nde plus", isToCome: false },
];
const writtenAt = new Date("2026-11-28T10:00:00Z");

const parse = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      id: event.uid,
      on: event.startDate.toString(),
      isWholeDay: event.startDate.isDate,
      title: event.summary,
      alarms: component.getAllSubcomponents("valarm").length,
    };
  });
};

test("another parser reads the same days, titles and ids, whole days without a zone", () => {
  const text = renderCalendar({ name: "Mon plan", days, writtenAt });
  expect(parse(text)).toEqual([
    { id: "a-1", on: "2026-12-05", isWholeDay: true, title: days[0]?.title, alarms: 1 },
    { id: "a-2", on: "2027-03-28", isWholeDay: true, title: "Jour\nde plus", alarms: 0 },
  ]);
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test("says how often it is to be read again", () => {
  const text = renderCalendar({ name: "Mon plan", days, writtenAt });
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT6H");
});

test("a calendar without days is one all the same", () => {
  expect(parse(renderCalendar({ name: "Mon plan", days: [], writtenAt }))).toEqual([]);
});
