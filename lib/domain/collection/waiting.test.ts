import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { isReminderDue, waitEndsOn } from "./waiting";

const policy = { waitDaysMax: 14, reminderAfterDays: 5 };
const askedOn = calendarDate("2027-01-05");

it("an instalment waits for its person until the next one is collected, the last one for the creditor's days", () => {
  expect(waitEndsOn(askedOn, calendarDate("2027-02-05"), policy)).toBe("2027-02-05");
  expect(waitEndsOn(askedOn, null, policy)).toBe("2027-01-19");
});

it("who was asked is reminded after some days, and not any more when the waiting is over", () => {
  const wait = { askedOn, endsOn: waitEndsOn(askedOn, null, policy) };
  const isDue = (day: string) => isReminderDue(wait, calendarDate(day), policy);
  expect(isDue("2027-01-09")).toBe(false);
  expect(isDue("2027-01-10")).toBe(true);
  expect(isDue("2027-01-18")).toBe(true);
  expect(isDue("2027-01-19")).toBe(false);
});
