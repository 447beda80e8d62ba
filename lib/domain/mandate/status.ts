// The life of a SEPA mandate (EPC016-06). A move that is not in this table does not happen.

export const MANDATE_STATUSES = [
  "pending",
  "active",
  "replaced",
  "revoked",
  "refused",
  "lapsed",
] as const;
export type MandateStatus = (typeof MANDATE_STATUSES)[number];

export type MandateEvent = "confirmed" | "replaced" | "revoked" | "refused" | "lapsed";

const ENDS = { replaced: "replaced", revoked: "revoked", refused: "refused" } as const;

const EDGES: Readonly<
  Record<MandateStatus, Readonly<Partial<Record<MandateStatus, MandateEvent>>>>
> = {
  pending: { active: "confirmed", ...ENDS },
  // Refused: the bank no longer accepts it. Lapsed: 36 months without a debit (EPC016-06, 4.1).
  active: { ...ENDS, lapsed: "lapsed" },
  replaced: {},
  revoked: {},
  refused: {},
  lapsed: {},
};

export function isMandateStatus(value: string): value is MandateStatus {
  return MANDATE_STATUSES.some((status) => status === value);
}

/** The event that moves a mandate from one status to another; null where the move is not legal. */
export function mandateEventOf(from: MandateStatus, to: MandateStatus): MandateEvent | null {
  return EDGES[from][to] ?? null;
}

/** Statuses from which a mandate may move to this one. */
export const mandateStatusesBefore = (to: MandateStatus): MandateStatus[] =>
  MANDATE_STATUSES.filter((from) => mandateEventOf(from, to) !== null);
