import { describe, expect, it } from "vitest";
import { canMove, eventOf, PAYMENT_STATUSES, type PaymentStatus, statusesBefore } from "./status";

/** From (rows) to: every move that is legal, and its event. Anything else must be refused. */
const LEGAL: Readonly<Record<PaymentStatus, Partial<Record<PaymentStatus, string>>>> = {
  created: {
    requires_action: "authentication_required",
    processing: "processing_started",
    succeeded: "succeeded",
    failed: "failed",
    cancelled: "cancelled",
  },
  requires_action: {
    processing: "processing_started",
    succeeded: "succeeded",
    failed: "failed",
    cancelled: "cancelled",
  },
  failed: {
    requires_action: "authentication_required",
    processing: "processing_started",
    succeeded: "succeeded",
    cancelled: "cancelled",
  },
  processing: { succeeded: "succeeded", failed: "failed" },
  succeeded: { refunded: "refunded", disputed: "dispute_opened", returned: "returned" },
  disputed: { succeeded: "dispute_won", returned: "dispute_lost" },
  refunded: { disputed: "dispute_opened" },
  cancelled: {},
  returned: {},
};

const PAIRS = PAYMENT_STATUSES.flatMap((from) => PAYMENT_STATUSES.map((to) => [from, to] as const));

describe("the status of a payment", () => {
  it.each(PAIRS)("from %s to %s moves only as the table allows", (from, to) => {
    expect(eventOf(from, to)).toBe(LEGAL[from][to] ?? null);
    expect(canMove(from, to)).toBe(to in LEGAL[from]);
  });

  it("can be asked backwards", () => {
    expect(statusesBefore("succeeded")).toEqual([
      ...["created", "requires_action", "processing", "failed", "disputed"],
    ]);
    expect(statusesBefore("created")).toEqual([]);
  });
});
