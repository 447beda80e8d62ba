import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { type ContactPlace, firstContactMs, isContactDay, isContactTime } from "./contact-time";

const RULES = {
  ...{ fromHour: 8, untilHour: 20, days: [1, 2, 3, 4, 5, 6] },
  ...{ perDayMax: 1, perWeekMax: 3 },
};
const PARIS: ContactPlace = place("Europe/Paris", "FR");
const GUADELOUPE = place("America/Guadeloupe", "FR", "GP");
const REUNION = place("Indian/Reunion", "FR", "RE");
const LONDON = place("Europe/London", "GB", "ENG");
const places = [PARIS, GUADELOUPE, REUNION, LONDON, place("Pacific/Noumea", "FR", "NC")];

function place(timeZone: string, country: string, region: string | null = null): ContactPlace {
  return { timeZone, holidays: { country, region } };
}

const firstContactAt = (...given: Parameters<typeof firstContactMs>) =>
  new Date(firstContactMs(...given));
const at = (text: string) => new Date(text);
const next = (text: string, where = PARIS, contacts: string[] = []) =>
  firstContactAt(at(text), RULES, where, contacts.map(at)).toISOString().slice(0, 16);

describe("the first moment at which somebody may be written to", () => {
  test.each([
    ["in the middle of a weekday: now", "2026-11-24T10:00:00Z", PARIS, "2026-11-24T10:00"],
    ["before eight: at eight", "2026-11-24T05:00:00Z", PARIS, "2026-11-24T07:00"],
    [
      "from eight in the evening on: next morning",
      "2026-11-24T19:00:00Z",
      PARIS,
      "2026-11-25T07:00",
    ],
    ["one minute before: now", "2026-11-24T18:59:00Z", PARIS, "2026-11-24T18:59"],
    ["on a Saturday evening: on Monday", "2026-11-28T19:30:00Z", PARIS, "2026-11-30T07:00"],
    [
      "on the eve of the 14th of July: on the 15th",
      "2026-07-13T20:30:00Z",
      PARIS,
      "2026-07-15T06:00",
    ],
    ["on the day on which summer time begins", "2026-03-29T10:00:00Z", PARIS, "2026-03-30T06:00"],
    ["on the day on which it ends", "2026-10-25T10:00:00Z", PARIS, "2026-10-26T07:00"],
    ["Paris has lunch, Guadeloupe sleeps", "2026-11-24T11:00:00Z", GUADELOUPE, "2026-11-24T12:00"],
    ["Paris works, Réunion has closed", "2026-11-24T16:30:00Z", REUNION, "2026-11-25T04:00"],
    ["end of slavery, in Guadeloupe only", "2026-05-27T14:00:00Z", GUADELOUPE, "2026-05-28T12:00"],
    ["the same day in Paris", "2026-05-27T14:00:00Z", PARIS, "2026-05-27T14:00"],
  ])("%s", (_, now, where, expected) => {
    expect(next(now, where)).toBe(expected);
  });

  test.each([
    ["one today: tomorrow", ["2026-11-24T08:00:00Z"], "2026-11-25T07:00"],
    [
      "three in the last seven days: once the first is a week old",
      ["2026-11-20T08:00:00Z", "2026-11-21T08:00:00Z", "2026-11-23T08:00:00Z"],
      "2026-11-27T07:00",
    ],
    [
      "what is planned for tomorrow counts too",
      ["2026-11-24T08:00:00Z", "2026-11-25T07:00:00Z"],
      "2026-11-26T07:00",
    ],
    ["what is more than a week old does not", ["2026-11-16T08:00:00Z"], "2026-11-24T10:00"],
  ])("%s", (_, contacts, expected) => {
    expect(next("2026-11-24T10:00:00Z", PARIS, contacts)).toBe(expected);
  });
});

const instants = fc.date({
  min: at("2024-01-01T00:00:00Z"),
  max: at("2031-12-31T00:00:00Z"),
  noInvalidDate: true,
});
const where = fc.constantFrom(...places);

describe("whatever the hour and the place", () => {
  test("the moment is not before now, within the hours, and itself the first one", () => {
    fc.assert(
      fc.property(instants, where, (now, home) => {
        const first = firstContactAt(now, RULES, home);
        expect(first.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(isContactTime(first, RULES, home)).toBe(true);
        expect(isContactDay(dateInZone(first, home.timeZone), RULES, home)).toBe(true);
        expect(firstContactAt(first, RULES, home)).toEqual(first);
        if (isContactTime(now, RULES, home)) expect(first).toEqual(now);
      }),
    );
  });

  test("contacts placed one after the other are never two on a day nor four in seven days", () => {
    fc.assert(
      fc.property(where, fc.array(instants, { minLength: 1, maxLength: 12 }), (home, moments) => {
        const contacts: Date[] = [];
        for (const moment of moments) contacts.push(firstContactAt(moment, RULES, home, contacts));
        const days = contacts.map((contact) => dateInZone(contact, home.timeZone)).toSorted();
        expect(new Set(days).size).toBe(days.length);
        days.forEach((day, index) => {
          const fourth = days[index + 3];
          if (fourth)
            expect(Date.parse(fourth) - Date.parse(day)).toBeGreaterThanOrEqual(7 * 86_400_000);
        });
      }),
    );
  });
});
