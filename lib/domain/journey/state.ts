import type { Step } from "./steps";

/** All that decides which screens make sense to a person now. */
export type JourneyState = Readonly<{
  /** none: no session. link: the link was opened. identified: the person has shown who they are. */
  stage: "none" | "link" | "identified";
  /** Owed over all accounts, in minor units. */
  balanceMinor: bigint;
  /** What the holds in force leave possible. */
  effects: Readonly<{ voluntaryPayment: boolean; newPlan: boolean }>;
  /** A person has to look at a possibly time-barred account first. */
  isLimitationReviewDue: boolean;
  /** Result of the last finished budget; null where there is none. */
  budget: "surplus" | "deficit" | null;
  /** The newest plan that is not over; null where there is none. */
  planStatus: "proposed" | "pending_review" | "active" | "completed" | null;
}>;

/** Why a screen is not for now: a message key. */
export type DetourReason =
  | "session_missing"
  | "identity_missing"
  | "identity_known"
  | "nothing_owed"
  | "payment_held"
  | "plan_held"
  | "limitation_review"
  | "budget_missing"
  | "budget_deficit"
  | "plan_missing"
  | "plan_pending"
  | "plan_active";

export type Visit =
  | Readonly<{ allowed: true }>
  | Readonly<{ allowed: false; goTo: Step; reason: DetourReason }>;
