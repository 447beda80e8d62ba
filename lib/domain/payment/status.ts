// The life of one attempt to move money. A move that is not in this table does not happen.

export const PAYMENT_STATUSES = [
  "created",
  "requires_action",
  "processing",
  "succeeded",
  "failed",
  "cancelled",
  "refunded",
  "disputed",
  "returned",
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

export type PaymentEvent =
  | "authentication_required"
  | "processing_started"
  | "succeeded"
  | "failed"
  | "cancelled"
  | "refunded"
  | "dispute_opened"
  | "dispute_won"
  | "dispute_lost"
  | "returned";

type Edges = Readonly<Partial<Record<PaymentStatus, PaymentEvent>>>;

// The provider reuses one intent after a decline, so a failed attempt may still succeed.
const UNPAID: Edges = {
  processing: "processing_started",
  succeeded: "succeeded",
  failed: "failed",
};

const EDGES: Readonly<Record<PaymentStatus, Edges>> = {
  created: { ...UNPAID, requires_action: "authentication_required", cancelled: "cancelled" },
  requires_action: { ...UNPAID, cancelled: "cancelled" },
  failed: {
    processing: "processing_started",
    succeeded: "succeeded",
    requires_action: "authentication_required",
    cancelled: "cancelled",
  },
  processing: { succeeded: "succeeded", failed: "failed" },
  // A SEPA debit comes back as "returned": its dispute is final (eight weeks, no questions asked).
  succeeded: { refunded: "refunded", disputed: "dispute_opened", returned: "returned" },
  disputed: { succeeded: "dispute_won", returned: "dispute_lost" },
  refunded: { disputed: "dispute_opened" },
  cancelled: {},
  returned: {},
};

export function isPaymentStatus(value: string): value is PaymentStatus {
  return PAYMENT_STATUSES.some((status) => status === value);
}

/** The event that moves a payment from one status to another; null where the move is not legal. */
export function eventOf(from: PaymentStatus, to: PaymentStatus): PaymentEvent | null {
  return EDGES[from][to] ?? null;
}

export function canMove(from: PaymentStatus, to: PaymentStatus): boolean {
  return eventOf(from, to) !== null;
}

/** Statuses from which a payment may reach another: what the ledger's door is told to expect. */
export function statusesBefore(to: PaymentStatus): PaymentStatus[] {
  return PAYMENT_STATUSES.filter((from) => canMove(from, to));
}
