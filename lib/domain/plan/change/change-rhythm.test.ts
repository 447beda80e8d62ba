import { describe, expect, it } from "vitest";
import type { PlanFrequency } from "@/lib/domain/calendar/frequency";
import { amountsOf, datesOf, facts, factsOf, on, today } from "@/scripts/testing/plan-facts";
import { changeRhythm, mayChangeRhythm } from "./change-rhythm";

describe("another pay day or rhythm", () => {
  const rhythm = (frequency: PlanFrequency, payDay: number, weekday: number | null = null) =>
    changeRhythm({ frequency, payDay, weekday }, facts);

  it("takes the closest new day, so that no month goes by without a payment", () => {
    expect(datesOf(rhythm("monthly", 15))).toEqual(["2026-12-15", "2027-01-15", "2027-02-15"]);
    expect(datesOf(rhythm("monthly", 4))).toEqual(["2026-12-04", "2027-01-04", "2027-02-04"]);
  });

  it("by weeks keeps the same money a month", () => {
    const weekly = rhythm("weekly", 1);
    expect(amountsOf(weekly)).toEqual([...Array.from({ length: 12 }, () => 1_385n), 1_380n]);
    expect(datesOf(weekly).slice(0, 2)).toEqual(["2026-12-05", "2026-12-12"]);
    const numbers = weekly.ok ? weekly.value.instalments.map(({ number }) => number) : [];
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it("by weeks takes the closest day of the week that is asked for, and then stays on it", () => {
    const fridays = rhythm("weekly", 1, 5);
    expect(datesOf(fridays).slice(0, 3)).toEqual(["2026-12-04", "2026-12-11", "2026-12-18"]);
    if (!fridays.ok) return;
    const { terms, instalments } = fridays.value;
    const weekly = factsOf({ terms, instalments }, 42_000n, today);
    const again = (weekday: number | null) =>
      changeRhythm({ frequency: "weekly", payDay: 1, weekday }, weekly);
    expect(datesOf(again(1)).slice(0, 3)).toEqual(["2026-12-07", "2026-12-14", "2026-12-21"]);
    expect(again(5)).toMatchObject({ error: "rhythm_same" });
    expect(again(null)).toMatchObject({ error: "rhythm_same" });
  });

  it("is changed again only after its first date, so that it puts nothing off for ever", () => {
    const changes = [{ kind: "rhythm", number: null, setsOn: on("2026-12-15") }] as const;
    expect(mayChangeRhythm({ ...facts, changes })).toMatchObject({
      error: "rhythm_changed_already",
    });
    expect(rhythm("monthly", 5)).toMatchObject({ error: "rhythm_same" });
  });
});
