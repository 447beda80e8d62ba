import { expect, it } from "vitest";
import { AUTOPAY_STATUSES, autopayEventOf, isAutopayStatus } from "./autopay-status";

it("moves autopay along these edges only", () => {
  const edges = AUTOPAY_STATUSES.flatMap((from) =>
    AUTOPAY_STATUSES.flatMap((to) => {
      const event = autopayEventOf(from, to);
      return event ? [`${from} -> ${to}: ${event}`] : [];
    }),
  );
  expect(edges).toEqual([
    "off -> active: switched_on",
    "off -> ended: ended",
    "active -> off: switched_off",
    "active -> paused: paused",
    "active -> ended: ended",
    "paused -> off: switched_off",
    "paused -> active: resumed",
    "paused -> ended: ended",
    "ended -> active: switched_on",
  ]);
  expect([isAutopayStatus("paused"), isAutopayStatus("on")]).toEqual([true, false]);
});
