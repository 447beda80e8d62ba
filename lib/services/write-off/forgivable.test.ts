import { expect, test } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { money } from "@/lib/domain/money/money";
import { COMPONENTS } from "@/lib/domain/payment/allocate-payment";
import { forgivable } from "./forgivable";
import type { WriteOffRecord } from "./store";

const debt = (accountId: string, principal: bigint) => ({
  ...{ accountId, dueOn: calendarDate("2026-01-01"), order: COMPONENTS, basis: null },
  ...{ interest: 0n, accessory: 0n, principal },
});
const owed = (inTransit: bigint, ...principals: bigint[]) => ({
  allDebts: principals.map((principal, index) => debt(String(index), principal)),
  inTransit: money(inTransit, "EUR"),
});
const asked = (accountId: string, amountMinor: bigint, change: Partial<WriteOffRecord> = {}) =>
  ({ accountId, amountMinor, status: "requested", reversesId: null, ...change }) as WriteOffRecord;
const most = (of: ReturnType<typeof owed>, ...records: WriteOffRecord[]) =>
  forgivable(of, records).map(({ mostMinor }) => mostMinor);

test("what is on its way may be for any debt, and counts beside all that was asked", () => {
  expect(most(owed(0n, 100n, 50n))).toEqual([100n, 50n]);
  expect(most(owed(60n, 100n))).toEqual([40n]);
  expect(most(owed(60n, 100n), asked("0", 40n))).toEqual([0n]);
  expect(most(owed(100n, 100n, 100n))).toEqual([100n, 100n]);
  expect(most(owed(100n, 100n, 100n), asked("0", 100n))).toEqual([0n, 0n]);
});

test("what was refused, is in the books, or takes a write-off back, holds nothing", () => {
  for (const status of ["declined", "booked", "lapsed"] as const) {
    expect(most(owed(0n, 100n), asked("0", 30n, { status }))).toEqual([100n]);
  }
  expect(most(owed(0n, 100n), asked("0", 30n, { status: "approved" }))).toEqual([70n]);
  expect(most(owed(0n, 100n), asked("0", 30n, { reversesId: "x" }))).toEqual([100n]);
});
