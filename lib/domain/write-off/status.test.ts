import { expect, it } from "vitest";
import { WRITE_OFF_STATUSES, writeOffEventOf } from "./status";

it("moves a write-off along these edges only", () => {
  const edges = WRITE_OFF_STATUSES.flatMap((from) =>
    WRITE_OFF_STATUSES.flatMap((to) => {
      const event = writeOffEventOf(from, to);
      return event ? [`${from} -> ${to}: ${event}`] : [];
    }),
  );
  expect(edges).toEqual([
    "requested -> approved: approved",
    "requested -> declined: declined",
    "requested -> withdrawn: withdrawn",
    "approved -> booked: booked",
    "approved -> lapsed: lapsed",
  ]);
});
