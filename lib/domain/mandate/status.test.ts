import { expect, it } from "vitest";
import { isMandateStatus, MANDATE_STATUSES, mandateEventOf, mandateStatusesBefore } from "./status";

it("moves a mandate along these edges only, and never back to life", () => {
  const edges = MANDATE_STATUSES.flatMap((from) =>
    MANDATE_STATUSES.flatMap((to) => {
      const event = mandateEventOf(from, to);
      return event ? [`${from} -> ${to}: ${event}`] : [];
    }),
  );
  expect(edges).toEqual([
    "pending -> active: confirmed",
    "pending -> replaced: replaced",
    "pending -> revoked: revoked",
    "pending -> refused: refused",
    "active -> replaced: replaced",
    "active -> revoked: revoked",
    "active -> refused: refused",
    "active -> lapsed: lapsed",
  ]);
  expect(mandateStatusesBefore("active")).toEqual(["pending"]);
  expect(mandateStatusesBefore("lapsed")).toEqual(["active"]);
  expect([isMandateStatus("active"), isMandateStatus("dead")]).toEqual([true, false]);
});
