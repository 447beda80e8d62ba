import "server-only";
import type { CsvCell } from "@/lib/domain/statement/csv";
import { findPlanStates } from "./money-store";
import type { ReportAsk } from "./report-ask";

/** active: everything that was due is paid. behind: something is not. */
export const PLAN_STATES = ["active", "behind", "completed", "cancelled", "superseded"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** How the plans stand that were agreed in the period. */
export type PlansReport = {
  states: { state: PlanState; plans: number }[];
  /** Of those that are over, other than by a new one: how many of a hundred were kept; null where none is over. */
  keptPercent: number | null;
};

export async function readPlans(ask: ReportAsk): Promise<PlansReport> {
  const rows = await findPlanStates(ask);
  const of = (state: PlanState) => rows.find((row) => row.state === state)?.plans ?? 0;
  const over = of("completed") + of("cancelled");
  return {
    states: PLAN_STATES.map((state) => ({ state, plans: of(state) })),
    keptPercent: over === 0 ? null : Math.round((100 * of("completed")) / over),
  };
}

export const planRows = ({ states }: PlansReport): CsvCell[][] => [
  ["state", "plans"],
  ...states.map(({ state, plans }) => [state, String(plans)]),
];
