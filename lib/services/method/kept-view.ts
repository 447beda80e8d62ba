import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { warnedIfValidUntil } from "@/lib/domain/mandate/card-validity";
import type { MethodRecord } from "./method-record";

const KINDS = ["card", "apple_pay", "google_pay", "sepa_debit"] as const;

/** A kept card or account as its owner sees it. */
export type KeptView = {
  kind: (typeof KINDS)[number];
  last4: string;
  isUnusable: boolean;
  /** Last day of a card. */
  validUntil: CalendarDate | null;
  expiresSoon: boolean;
  mandateId: string | null;
};

/** Null where nothing is kept. */
export function keptView(kept: MethodRecord | null, today: CalendarDate): KeptView | null {
  if (!kept) return null;
  const { last4, status, validUntil, mandate } = kept;
  return {
    kind: KINDS.find((kind) => kind === kept.kind) ?? "card",
    ...{ last4, validUntil, isUnusable: status !== "active" },
    expiresSoon: validUntil !== null && validUntil <= warnedIfValidUntil(today),
    mandateId: mandate?.id ?? null,
  };
}
