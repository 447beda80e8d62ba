import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { effectsOf, type Hold, NO_HOLD_EFFECTS } from "./effects";
import { HOLD_KINDS, type HoldKind, isHoldKind } from "./kind";

const today = calendarDate("2026-11-22");
const hold = (kind: HoldKind, change: Partial<Hold> = {}): Hold => ({
  kind,
  startsOn: calendarDate("2026-11-01"),
  endsOn: null,
  releasedAt: null,
  ...change,
});

describe("a hold", () => {
  it.each(HOLD_KINDS)("%s stops messages and automatic debits", (kind) => {
    expect(effectsOf([hold(kind)], today)).toMatchObject({ outreach: false, collection: false });
  });

  it.each([
    ["over_indebtedness_filed", true, false],
    ["over_indebtedness_admissible", false, false],
    ["breathing_space", true, false],
    ["dispute", true, false],
    ["hardship", true, true],
    ["deceased", false, false],
  ] as const)("%s: may pay %s, may agree a plan %s", (kind, voluntaryPayment, newPlan) => {
    expect(effectsOf([hold(kind)], today)).toMatchObject({ voluntaryPayment, newPlan });
  });

  it("of a breathing space lets no interest or costs be added (SI 2020/1311 reg. 7)", () => {
    expect(effectsOf([hold("breathing_space")], today).newCharges).toBe(false);
    expect(effectsOf([hold("dispute")], today).newCharges).toBe(true);
  });

  it.each(HOLD_KINDS)(
    "%s: news of a person's own money reach everybody who can read them",
    (kind) => {
      expect(effectsOf([hold(kind)], today).news).toBe(kind !== "deceased");
    },
  );

  it("that is not there forbids nothing", () => {
    expect(new Set(Object.values(effectsOf([], today)))).toEqual(new Set([true]));
  });

  it("counts from its first day to its last, unless released", () => {
    const ended = hold("deceased", { endsOn: calendarDate("2026-11-21") });
    const future = hold("deceased", { startsOn: calendarDate("2026-11-23") });
    const released = hold("deceased", { releasedAt: new Date("2026-11-10T09:00:00Z") });
    expect(effectsOf([ended, future, released], today)).toEqual(NO_HOLD_EFFECTS);
    const lastDay = hold("deceased", { startsOn: today, endsOn: today });
    expect(effectsOf([lastDay], today).voluntaryPayment).toBe(false);
  });

  it("is joined with others by the strictest effect", () => {
    const both = [hold("hardship"), hold("over_indebtedness_admissible")];
    expect(effectsOf(both, today)).toEqual(effectsOf(both.toReversed(), today));
    expect(effectsOf(both, today).voluntaryPayment).toBe(false);
    expect(effectsOf([], today)).toEqual(NO_HOLD_EFFECTS);
  });

  it("is of a kind that the table knows", () => {
    expect([isHoldKind("dispute"), isHoldKind("whim")]).toEqual([true, false]);
  });
});
