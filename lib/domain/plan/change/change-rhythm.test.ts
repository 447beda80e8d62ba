import { describe, expect, it } from "vitest";
import type { PlanFrequency } from "@/lib/domain/calendar/frequency";
import { amountsOf, datesOf, facts, on } from "@/scripts/testing/plan-facts";
import { changeRhythm, mayChangeRhythm } from "./change-rhythm";

describe("another pay day or rhythm", () => {
  const rhythm = (frequency: PlanFrequency, payDay: number) =>
    changeRhythm({ frequency, payDay }, facts);

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

  it("is changed again only after its first date, so that it puts nothing off for ever", () => {
    const changes = [{ kind: "rhythm", number: null, setsOn: on("2026-12-15") }] as const;
    expect(mayChangeRhythm({ ...facts, changes })).toMatchObject({
      error: "rhythm_changed_already",
    });
    expect(rhythm("monthly", 5)).toMatchObject({ error: "rhythm_same" });
  });
});
