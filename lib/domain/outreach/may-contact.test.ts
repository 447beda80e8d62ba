import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { mayContact } from "./may-contact";

const monday = {
  on: calendarDate("2026-11-23"),
  hour: 10,
  isPublicHoliday: false,
  isStopped: false,
  isOutreachAllowed: true,
  contactedOn: [],
};
const days = (...dates: string[]) => dates.map(calendarDate);

describe("a message about the debt", () => {
  it.each([
    [{}],
    [{ hour: 8 }],
    [{ hour: 19 }],
    [{ on: calendarDate("2026-11-28") }],
    [{ contactedOn: days("2026-11-16", "2026-11-15", "2026-11-14", "2026-11-22") }],
  ])("may leave: %o", (change) => {
    expect(mayContact({ ...monday, ...change }).ok).toBe(true);
  });

  it.each([
    [{ isStopped: true }, "outreach_stopped"],
    [{ isOutreachAllowed: false }, "held"],
    [{ on: calendarDate("2026-11-22") }, "sunday"],
    [{ isPublicHoliday: true }, "public_holiday"],
    [{ hour: 7 }, "outside_hours"],
    [{ hour: 20 }, "outside_hours"],
    [{ contactedOn: days("2026-11-23") }, "contacted_today"],
    [{ contactedOn: days("2026-11-17", "2026-11-19", "2026-11-21") }, "contacted_enough"],
  ])("waits: %o because %s", (change, error) => {
    expect(mayContact({ ...monday, ...change })).toEqual({ ok: false, error });
  });
});
