import { describe, expect, it } from "vitest";
import { PLAN_STATUSES, planEventOf } from "./status";

describe("the life of a plan", () => {
  it("moves only along these edges", () => {
    const edges = PLAN_STATUSES.flatMap((from) =>
      PLAN_STATUSES.flatMap((to) => {
        const event = planEventOf(from, to);
        return event ? [`${from} -> ${to}: ${event}`] : [];
      }),
    );
    expect(edges).toEqual([
      "proposed -> pending_review: review_requested",
      "proposed -> active: accepted",
      "proposed -> superseded: superseded",
      "pending_review -> proposed: approved",
      "pending_review -> cancelled: cancelled",
      "pending_review -> superseded: superseded",
      "pending_review -> refused: refused",
      "active -> completed: completed",
      "active -> cancelled: cancelled",
      "active -> superseded: superseded",
      "completed -> active: reopened",
    ]);
  });
});
