import { describe, expect, it } from "vitest";
import {
  amountsOf,
  datesOf,
  euros,
  facts,
  factsOf,
  jean,
  today,
} from "@/scripts/testing/plan-facts";
import { earlyMoney, spreadEarlyMoney } from "./spread-early-money";
import type { Spread } from "./wish";

describe("money paid early", () => {
  const early = factsOf(jean, 49_000n, today);
  const spread = (how: Spread) => spreadEarlyMoney({ spread: how }, early);

  it("ends the plan sooner, the next date stays", () => {
    const shorter = spread("shorten");
    expect(amountsOf(shorter)).toEqual([7_000n, 6_000n, 5_000n]);
    expect(datesOf(shorter)).toEqual(["2026-11-23", "2026-12-05", "2027-01-05"]);
  });

  it("or makes what is to come smaller, on the same dates", () => {
    const lower = spread("lower");
    expect(amountsOf(lower)).toEqual([7_000n, 3_667n, 3_667n, 3_666n]);
    expect(datesOf(lower)).toEqual(["2026-11-23", "2026-12-05", "2027-01-05", "2027-02-05"]);
    expect(lower.ok && lower.value.terms.instalment).toEqual(euros(3_667n));
  });

  it("is there only where nothing is missed and nothing on its way", () => {
    expect(earlyMoney(facts)).toMatchObject({
      error: "nothing_paid_early",
    });
    const waiting = { ...early, onItsWay: euros(6_000n) };
    expect(earlyMoney(waiting)).toMatchObject({
      error: "money_on_its_way",
    });
  });
});
