import { describe, expect, it } from "vitest";
import { eventsOf, isPaymentStatus, PAYMENT_STATUSES, statusesBefore } from "./status";

describe("the status of a payment", () => {
  it("moves along these edges, each by its event, and along no other", () => {
    const edges = PAYMENT_STATUSES.flatMap((from) =>
      PAYMENT_STATUSES.flatMap((to) =>
        eventsOf(from, to).map((event) => `${from} -> ${to}: ${event}`),
      ),
    );
    expect(edges).toEqual([
      "created -> requires_action: authentication_required",
      "created -> processing: processing_started",
      "created -> succeeded: succeeded",
      "created -> failed: failed",
      "created -> cancelled: cancelled",
      "collecting -> requires_action: authentication_required",
      "collecting -> processing: processing_started",
      "collecting -> succeeded: succeeded",
      "collecting -> failed: failed",
      "collecting -> cancelled: cancelled",
      "requires_action -> processing: processing_started",
      "requires_action -> succeeded: succeeded",
      "requires_action -> failed: failed",
      "requires_action -> cancelled: cancelled",
      "processing -> succeeded: succeeded",
      "processing -> failed: failed",
      "succeeded -> partially_refunded: refunded_in_part",
      "succeeded -> refunded: refunded",
      "succeeded -> disputed: dispute_opened",
      "succeeded -> returned: returned",
      "failed -> requires_action: authentication_required",
      "failed -> processing: processing_started",
      "failed -> succeeded: succeeded",
      "failed -> cancelled: cancelled",
      "partially_refunded -> succeeded: refund_failed",
      "partially_refunded -> partially_refunded: refunded_in_part",
      "partially_refunded -> partially_refunded: refund_failed",
      "partially_refunded -> refunded: refunded",
      "partially_refunded -> disputed: dispute_opened",
      "partially_refunded -> returned: returned",
      "refunded -> succeeded: refund_failed",
      "refunded -> partially_refunded: refund_failed",
      "refunded -> disputed: dispute_opened",
      "refunded -> returned: returned",
      "disputed -> succeeded: dispute_won",
      "disputed -> partially_refunded: dispute_won",
      "disputed -> partially_refunded: dispute_lost",
      "disputed -> refunded: dispute_won",
      "disputed -> disputed: refund_failed",
      "disputed -> returned: dispute_lost",
      "returned -> returned: refund_failed",
    ]);
  });

  it("can be asked backwards, by the event", () => {
    expect(statusesBefore("succeeded", "succeeded")).toEqual([
      ...["created", "collecting", "requires_action", "processing", "failed"],
    ]);
    expect(statusesBefore("succeeded", "dispute_won")).toEqual(["disputed"]);
    expect(statusesBefore("created", "succeeded")).toEqual([]);
  });

  it("is known by its name", () => {
    expect(isPaymentStatus("collecting")).toBe(true);
    expect(isPaymentStatus("paid")).toBe(false);
  });
});
