// What a screen asks of the state, one requirement a function: null when it is met, else where to go instead.
import type { DetourReason, JourneyState } from "./state";
import type { Step } from "./steps";

export type Detour = Readonly<{ goTo: Step; reason: DetourReason }>;
export type Requirement = (state: JourneyState) => Detour | null;

export const hasSession: Requirement = ({ stage }) =>
  stage === "none" ? { goTo: "session_ended", reason: "session_missing" } : null;

export const isIdentified: Requirement = (state) =>
  state.stage === "link" ? { goTo: "identity", reason: "identity_missing" } : hasSession(state);

export const isNotYetIdentified: Requirement = (state) =>
  state.stage === "identified" ? { goTo: "account", reason: "identity_known" } : hasSession(state);

export const owesSomething: Requirement = ({ balanceMinor }) =>
  balanceMinor > 0n ? null : { goTo: "account", reason: "nothing_owed" };

export const mayPay: Requirement = ({ effects }) =>
  effects.voluntaryPayment ? null : { goTo: "account", reason: "payment_held" };

export const mayPlan: Requirement = ({ effects }) =>
  effects.newPlan ? null : { goTo: "account", reason: "plan_held" };

/** A plan or payment acknowledges the debt (art. 2240 C. civ.): a person speaks with them first. */
export const needsNoLimitationReview: Requirement = ({ isLimitationReviewDue }) =>
  isLimitationReviewDue ? { goTo: "messages", reason: "limitation_review" } : null;

export const hasBudget: Requirement = ({ budget }) =>
  budget === null ? { goTo: "budget_household", reason: "budget_missing" } : null;

/** No plan is pushed on someone who has nothing left; the result page shows where help is. */
export const hasSurplus: Requirement = ({ budget }) =>
  budget === "deficit" ? { goTo: "budget_result", reason: "budget_deficit" } : null;

export const hasNoRunningPlan: Requirement = ({ planStatus }) => {
  if (planStatus === "active") return { goTo: "my_plan", reason: "plan_active" };
  return planStatus === "pending_review" ? { goTo: "plan_pending", reason: "plan_pending" } : null;
};

export const hasProposedPlan: Requirement = ({ planStatus }) =>
  planStatus === "proposed" ? null : { goTo: "plan", reason: "plan_missing" };

export const hasPendingPlan: Requirement = ({ planStatus }) =>
  planStatus === "pending_review" ? null : { goTo: "account", reason: "plan_missing" };

export const hasOwnPlan: Requirement = ({ planStatus }) =>
  planStatus === "active" || planStatus === "completed"
    ? null
    : { goTo: "account", reason: "plan_missing" };
