// What moved the creditor's money at Stripe, as either side tells it: Stripe's balance, or our books of that balance.
import type { Currency } from "@/lib/domain/money/money";

export const MOVEMENT_KINDS = [
  "payment",
  /** What Stripe keeps, of whatever movement. */
  "fee",
  "refund",
  "refund_failed",
  /** Disputed, or returned by the payer's bank. */
  "taken_back",
  "won_back",
  "payout",
  "payout_failed",
  "other",
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export type Movement = Readonly<{
  /** Of the side that tells it: a balance transaction's, an entry's. */
  id: string;
  kind: MovementKind;
  /** What both sides know it by: our payment's id, or the payout's. Null where it is about nothing of ours. */
  subject: string | null;
  /** Minor units, negative when money leaves. */
  amountMinor: bigint;
  currency: Currency;
  at: Date;
}>;

export type ProviderMovement = Movement &
  Readonly<{
    /** Stripe has not decided it yet (a refund on its way). */
    isOpen: boolean;
    /** What moved the money there (a charge, a refund), for whoever looks. */
    sourceId: string | null;
    /** What we expect it to be, where one figure says so; null otherwise. */
    expectedMinor: bigint | null;
  }>;

/** The same movement on both sides, or what stands closest to each other. */
export type Pair = Readonly<{ provider: ProviderMovement; books: Movement }>;
