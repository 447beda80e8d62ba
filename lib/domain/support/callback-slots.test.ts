import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { dayOfWeek } from "@/lib/domain/calendar/date-arithmetic";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { type CallbackHours, callbackSlots, slotKey } from "./callback-slots";

const hours: CallbackHours = {
  ...{ days: [1, 2, 3, 4, 5], fromHour: 9, untilHour: 17, slotHours: 2 },
  ...{ daysOffered: 2, noticeMinutes: 60 },
};
const timeZone = "Europe/Paris";
const offered = (now: string, isClosed = (_: string) => false) =>
  callbackSlots({ now: new Date(now), timeZone, hours, isClosed }).map(slotKey);

describe("the times for a call back", () => {
  it("leave the creditor an hour, and go on the next open day", () => {
    // Friday, 14:30 in Paris.
    expect(offered("2026-11-27T13:30:00Z")).toEqual([
      ...["2026-11-30T09", "2026-11-30T11", "2026-11-30T13", "2026-11-30T15"],
      ...["2026-12-01T09", "2026-12-01T11", "2026-12-01T13", "2026-12-01T15"],
    ]);
    // 14:00 sharp: the slot of 15:00 is exactly an hour away.
    expect(offered("2026-11-27T13:00:00Z").at(0)).toBe("2026-11-27T15");
  });

  it("pass over closed days", () => {
    const closed = calendarDate("2026-12-25");
    const days = offered("2026-12-24T18:00:00Z", (date) => date === closed);
    expect(days.at(0)).toBe("2026-12-28T09");
  });

  it("are never past, never too soon, never on a closed day, whatever the zone and the change of clocks", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }),
        fc.constantFrom("Europe/Paris", "America/Guadeloupe", "Pacific/Noumea", "Europe/London"),
        (minutes, zone) => {
          const now = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000);
          const today = dateInZone(now, zone);
          const slots = callbackSlots({ now, timeZone: zone, hours, isClosed: () => false });
          expect(new Set(slots.map(({ on }) => on)).size).toBe(hours.daysOffered);
          for (const { on, fromHour, untilHour } of slots) {
            expect(on >= today && hours.days.includes(dayOfWeek(on))).toBe(true);
            expect(fromHour >= hours.fromHour && untilHour <= hours.untilHour).toBe(true);
          }
        },
      ),
    );
  });
});
