// The life of one attempt to move money. A move that is not in this table does not happen.

export const PAYMENT_STATUSES = [
  "created",
  "collecting",
  "requires_action",
  "processing",
  "succeeded",
  "failed",
  "cancelled",
  "partially_refunded",
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
  | "refunded_in_part"
  | "refunded"
  | "refund_failed"
  | "dispute_opened"
  | "dispute_won"
  | "dispute_lost"
  | "returned";

type Edges = Readonly<Partial<Record<PaymentStatus, readonly PaymentEvent[]>>>;

// The provider reuses one intent after a decline, so a failed attempt may still succeed.
const UNPAID: Edges = {
  processing: ["processing_started"],
  succeeded: ["succeeded"],
  failed: ["failed"],
  cancelled: ["cancelled"],
};

// A SEPA debit comes back as "returned" (eight weeks, no questions asked; thirteen months if unauthorised), also after
// it was refunded.
const TAKEN_BACK: Edges = { disputed: ["dispute_opened"], returned: ["returned"] };

const EDGES: Readonly<Record<PaymentStatus, Edges>> = {
  created: { ...UNPAID, requires_action: ["authentication_required"] },
  // An automatic collection has begun and the provider's answer is not known: counted as on its way.
  collecting: { ...UNPAID, requires_action: ["authentication_required"] },
  requires_action: UNPAID,
  failed: {
    processing: ["processing_started"],
    succeeded: ["succeeded"],
    requires_action: ["authentication_required"],
    cancelled: ["cancelled"],
  },
  processing: { succeeded: ["succeeded"], failed: ["failed"] },
  succeeded: { ...TAKEN_BACK, partially_refunded: ["refunded_in_part"], refunded: ["refunded"] },
  partially_refunded: {
    ...TAKEN_BACK,
    partially_refunded: ["refunded_in_part", "refund_failed"],
    refunded: ["refunded"],
    succeeded: ["refund_failed"],
  },
  refunded: {
    ...TAKEN_BACK,
    partially_refunded: ["refund_failed"],
    succeeded: ["refund_failed"],
  },
  disputed: {
    succeeded: ["dispute_won"],
    refunded: ["dispute_won"],
    // Lost for a part only: the rest of the payment stands.
    partially_refunded: ["dispute_won", "dispute_lost"],
    returned: ["dispute_lost"],
    // A refund made before may come back at any time; the money is somebody else's question until the bank has decided.
    disputed: ["refund_failed"],
  },
  cancelled: {},
  returned: { returned: ["refund_failed"] },
};

export function isPaymentStatus(value: string): value is PaymentStatus {
  return PAYMENT_STATUSES.some((status) => status === value);
}

/** The events that move a payment from one status to another; none where the move is not legal. */
export function eventsOf(from: PaymentStatus, to: PaymentStatus): readonly PaymentEvent[] {
  return EDGES[from][to] ?? [];
}

/** Statuses from which an event moves a payment to another: what the ledger's door is told to expect. */
export function statusesBefore(to: PaymentStatus, event: PaymentEvent): PaymentStatus[] {
  return PAYMENT_STATUSES.filter((from) => eventsOf(from, to).includes(event));
}
