import {
  hasBudget,
  hasNoRunningPlan,
  hasOwnPlan,
  hasPendingPlan,
  hasProposedPlan,
  hasSession,
  hasSurplus,
  isIdentified,
  isNotYetIdentified,
  mayPay,
  mayPlan,
  needsNoLimitationReview,
  owesSomething,
  type Requirement,
} from "./requirements";
import type { JourneyState, Visit } from "./state";
import type { Step } from "./steps";

const PAYING = [isIdentified, owesSomething, mayPay, needsNoLimitationReview];
const BUDGETING = [isIdentified, owesSomething];
const PLANNING = [...BUDGETING, mayPlan, needsNoLimitationReview, hasNoRunningPlan];

/** In order: the first requirement that is not met says where to go. */
const REQUIREMENTS: Readonly<Record<Step, readonly Requirement[]>> = {
  link: [],
  link_unusable: [],
  not_me: [],
  identity: [isNotYetIdentified],
  identity_locked: [],
  identity_code: [isIdentified],
  session_ended: [],
  account: [isIdentified],
  account_why: [isIdentified],
  budget_household: BUDGETING,
  budget_income: BUDGETING,
  budget_spending: BUDGETING,
  budget_result: [...BUDGETING, hasBudget],
  plan: [...PLANNING, hasBudget, hasSurplus],
  plan_own: [...PLANNING, hasBudget],
  plan_review: [...PLANNING, hasProposedPlan],
  plan_pending: [isIdentified, hasPendingPlan],
  my_plan: [isIdentified, hasOwnPlan],
  pay: PAYING,
  pay_form: PAYING,
  pay_return: [isIdentified],
  receipt: [isIdentified],
  documents: [isIdentified],
  dispute: [isIdentified],
  hardship: [isIdentified],
  messages: [isIdentified],
  chat: [isIdentified],
  ask: [isIdentified],
  help: [],
  rights: [],
  settings: [hasSession],
  settings_devices: [isIdentified],
  settings_contact: [isIdentified],
  sign_in: [],
  sign_in_code: [],
  sign_in_choose: [],
};

/** Whether a screen makes sense in this state, and if not, where the person belongs and why. */
export function canVisit(step: Step, state: JourneyState): Visit {
  for (const requirement of REQUIREMENTS[step]) {
    const detour = requirement(state);
    if (detour) return { allowed: false, ...detour };
  }
  return { allowed: true };
}
