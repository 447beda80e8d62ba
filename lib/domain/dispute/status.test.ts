import { expect, it } from "vitest";
import { canDisputeMove, DISPUTE_STATUSES, isDisputeStatus } from "./status";

it("lets a dispute end once", () => {
  const edges = DISPUTE_STATUSES.flatMap((from) =>
    DISPUTE_STATUSES.filter((to) => canDisputeMove(from, to)).map((to) => `${from} -> ${to}`),
  );
  expect(edges).toEqual(["open -> won", "open -> lost"]);
  expect([isDisputeStatus("open"), isDisputeStatus("closed")]).toEqual([true, false]);
});
