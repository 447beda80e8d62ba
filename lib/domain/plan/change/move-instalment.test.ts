import { describe, expect, it } from "vitest";
import { datesOf, facts, factsOf, jean, on, today } from "@/scripts/testing/plan-facts";
import { changePlan } from "./change-plan";
import type { ChangeFacts } from "./facts";
import { moveDates } from "./move-instalment";

describe("moving one instalment", () => {
  const move = (to: string, more: Partial<ChangeFacts> = {}) =>
    datesOf(changePlan({ kind: "move", number: 8, to: on(to) }, { ...facts, ...more }));

  it("goes up to a fortnight away, on a bank day, and leaves the others alone", () => {
    expect(move("2026-12-18")).toEqual(["2026-12-18", "2027-01-05", "2027-02-05"]);
    expect(move("2026-12-21")).toBe("date_outside");
    expect(move("2026-12-19")).toBe("date_outside");
  });

  it("is over three bank days before, not a day sooner", () => {
    expect(move("2026-12-18", { today: on("2026-12-02") })).toHaveLength(3);
    expect(move("2026-12-18", { today: on("2026-12-03") })).toBe("too_late");
  });

  it("happens once for each", () => {
    const changes = [{ kind: "move", number: 8, setsOn: null }] as const;
    expect(move("2026-12-18", { changes })).toBe("moved_already");
  });

  it("of one that was missed counts from today and stays before the next", () => {
    const missed = factsOf(jean, 36_000n, today);
    const dates = moveDates(7, missed);
    expect(dates.ok && dates.value.at(-1)).toBe("2026-12-04");
    expect(dates.ok && dates.value[0]).toBe("2026-11-26");
  });

  it("of one that is paid or under way is not for now", () => {
    expect(moveDates(3, facts)).toEqual({ ok: false, error: "instalment_paid" });
    const instalments = facts.instalments.map((each) =>
      each.number === 8 ? ({ ...each, collection: "under_way" } as const) : each,
    );
    expect(move("2026-12-18", { instalments })).toBe("under_way");
  });
});
