import { expect, it } from "vitest";
import { REFUND_STATUSES, refundEventOf } from "./status";

it("moves a refund along these edges only", () => {
  const edges = REFUND_STATUSES.flatMap((from) =>
    REFUND_STATUSES.flatMap((to) => {
      const event = refundEventOf(from, to);
      return event ? [`${from} -> ${to}: ${event}`] : [];
    }),
  );
  expect(edges).toEqual([
    "requested -> approved: approved",
    "requested -> declined: declined",
    "requested -> withdrawn: withdrawn",
    "approved -> pending: sent",
    "approved -> succeeded: succeeded",
    "approved -> failed: failed",
    "pending -> succeeded: succeeded",
    "pending -> failed: failed",
    "succeeded -> failed: failed",
  ]);
});
