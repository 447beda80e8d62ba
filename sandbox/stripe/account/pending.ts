// What an account still has to do, and what it remembers of answers given.

/** An event that has not been taken yet. Its id is the event's; the time is the real one. */
export type Delivery = { id: string; attempts: number; nextAttemptAtMs: number };

export type DueKind =
  | "balance_transaction"
  | "debit_settlement"
  | "dispute"
  | "payout_arrival"
  | "payout_run"
  | "refund_failure"
  | "refund_settlement";

/** Something that happens to an object at a time of the sandbox's clock. */
export type Due = { id: string; kind: DueKind; targetId: string; dueAtMs: number };

/** Which payout a balance transaction was paid out with. Its id is the balance transaction's. */
export type PaidOut = { id: string; payoutId: string };

/** The answer to an idempotency key, and what was asked, so that the key with other content is refused. */
export type StoredAnswer = {
  id: string;
  fingerprint: string;
  storedAtMs: number;
  status: number;
  body: string;
};
