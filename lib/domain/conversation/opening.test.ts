import { describe, expect, it } from "vitest";
import { opening } from "./opening";

const hours = { days: [1, 2, 3, 4, 5], fromHour: 9, untilHour: 17 };
const at = (now: string, isClosed = (_: string) => false, days: readonly number[] = hours.days) => {
  const open = opening({
    ...{ now: new Date(now), timeZone: "Europe/Paris", isClosed },
    hours: { ...hours, days },
  });
  const ms = open.isOpen ? open.untilMs : open.fromMs;
  return [open.isOpen, ms === null ? null : new Date(ms).toISOString()];
};

describe("the chat", () => {
  it("is open from the first minute of its hours to the last", () => {
    expect(at("2026-11-27T07:59:59Z")).toEqual([false, "2026-11-27T08:00:00.000Z"]);
    expect(at("2026-11-27T08:00:00Z")).toEqual([true, "2026-11-27T16:00:00.000Z"]);
    expect(at("2026-11-27T15:59:59Z")).toEqual([true, "2026-11-27T16:00:00.000Z"]);
  });

  it("opens again on the next open day, past weekends and holidays, also where the clocks change between", () => {
    expect(at("2026-11-27T16:00:00Z")).toEqual([false, "2026-11-30T08:00:00.000Z"]);
    const christmas = (date: string) => date === "2026-12-25";
    expect(at("2026-12-24T18:00:00Z", christmas)).toEqual([false, "2026-12-28T08:00:00.000Z"]);
    expect(at("2026-03-27T18:00:00Z")).toEqual([false, "2026-03-30T07:00:00.000Z"]);
  });

  it("never opens where no day is", () => {
    expect(at("2026-11-27T12:00:00Z", () => true)).toEqual([false, null]);
  });
});
