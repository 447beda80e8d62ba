import "server-only";
import type { Step } from "@/lib/domain/journey/steps";

/** Addresses of the steps that someone may be sent to; those that need an id are never one's own choice. */
const PATHS = {
  session_ended: "/session-ended",
  identity: "/identity",
  account: "/account",
  budget_household: "/budget/household",
  budget_result: "/budget/result",
  plan: "/plan",
  plan_pending: "/plan/pending",
  my_plan: "/my-plan",
  messages: "/messages",
} as const satisfies Partial<Record<Step, string>>;

/** Where a step is; the account page for any that has no address of its own. */
export function pathOfStep(step: Step): string {
  return step in PATHS ? PATHS[step as keyof typeof PATHS] : PATHS.account;
}
