import "server-only";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";
import type { BudgetRow } from "./store";

const VERSIONS_MAX = 50;

const selectBudgets = statement<BudgetRow>(`
  select id, version, answers_sealed as "answersSealed", created_at as "createdAt"
    from budget where debtor_id = $1 order by version desc limit ${VERSIONS_MAX}`);

/** What is followed or waits for a decision, the newest first. */
const selectPlan = statement<{
  status: string;
  instalmentMinor: bigint;
  currency: string;
  frequency: string;
}>(`
  select status, instalment_minor as "instalmentMinor", currency, frequency from repayment_plan
   where debtor_id = $1 and status in ('active', 'pending_review') order by proposed_at desc, id limit 1`);

/** A person's budgets as the scope sees them, newest first, and the plan that they are compared with. */
export const findBudgetsOf = (scope: StaffScope, debtorId: string) =>
  asStaff(scope, async (sender) => ({
    versions: await selectBudgets([debtorId], sender),
    plan: (await selectPlan([debtorId], sender))[0] ?? null,
  }));
