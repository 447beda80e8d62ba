// The life of a plan. A move that is not in this table does not happen.

export const PLAN_STATUSES = [
  "proposed",
  "pending_review",
  "active",
  "completed",
  "cancelled",
  "superseded",
  "refused",
] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export type PlanEvent =
  | "accepted"
  | "review_requested"
  | "approved"
  | "refused"
  | "completed"
  | "reopened"
  | "cancelled"
  | "superseded";

const EDGES: Readonly<Record<PlanStatus, Readonly<Partial<Record<PlanStatus, PlanEvent>>>>> = {
  proposed: { active: "accepted", pending_review: "review_requested", superseded: "superseded" },
  pending_review: {
    // Sending it bound nobody: who asked still says yes to it.
    proposed: "approved",
    refused: "refused",
    cancelled: "cancelled",
    superseded: "superseded",
  },
  active: { completed: "completed", cancelled: "cancelled", superseded: "superseded" },
  // A payment that settled it went back to the payer.
  completed: { active: "reopened" },
  cancelled: {},
  superseded: {},
  refused: {},
};

export function isPlanStatus(value: string): value is PlanStatus {
  return PLAN_STATUSES.some((status) => status === value);
}

/** The event that moves a plan from one status to another; null where the move is not legal. */
export function planEventOf(from: PlanStatus, to: PlanStatus): PlanEvent | null {
  return EDGES[from][to] ?? null;
}
