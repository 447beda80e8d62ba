// The life of a refund. A move that is not in this table does not happen.

export const REFUND_STATUSES = [
  "requested",
  "approved",
  "declined",
  "withdrawn",
  "pending",
  "succeeded",
  "failed",
] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

export type RefundEvent = "approved" | "declined" | "withdrawn" | "sent" | "succeeded" | "failed";

const EDGES: Readonly<Record<RefundStatus, Readonly<Partial<Record<RefundStatus, RefundEvent>>>>> =
  {
    // Waits for a second person (four eyes); what needs none begins as approved.
    requested: { approved: "approved", declined: "declined", withdrawn: "withdrawn" },
    approved: { pending: "sent", succeeded: "succeeded", failed: "failed" },
    pending: { succeeded: "succeeded", failed: "failed" },
    // A bank may send back what it had taken: "succeeded" is not the end.
    succeeded: { failed: "failed" },
    declined: {},
    withdrawn: {},
    failed: {},
  };

/** The event that moves a refund from one status to another; null where the move is not legal. */
export function refundEventOf(from: RefundStatus, to: RefundStatus): RefundEvent | null {
  return EDGES[from][to] ?? null;
}
