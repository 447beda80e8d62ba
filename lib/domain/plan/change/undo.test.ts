import { describe, expect, it } from "vitest";
import { facts, factsOf, jean, on } from "@/scripts/testing/plan-facts";
import { changePlan } from "./change-plan";
import { undoableUntil } from "./undo";

describe("undoing", () => {
  const moved = changePlan({ kind: "move", number: 8, to: on("2026-12-18") }, facts);
  const after = moved.ok ? moved.value.instalments : [];
  const undo = (day: string) => {
    const then = factsOf({ ...jean, instalments: after }, 42_000n, on(day));
    return undoableUntil({ before: facts.instalments, after, early: null }, then);
  };

  it("is open until three bank days before the earlier of both dates", () => {
    expect(undo("2026-12-02")).toBe("2026-12-02");
    expect(undo("2026-12-03")).toBeNull();
  });
});
