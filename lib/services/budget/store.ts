import "server-only";
import { z } from "zod";
import { jsonBytes, jsonInstant } from "@/lib/adapters/db/json-columns";
import { listOf, type Reading } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import type { AuditRow } from "@/lib/services/audit/store";

const budgetsSchema = z.array(
  z.object({
    ...{ id: z.string(), version: z.number(), answersSealed: jsonBytes, createdAt: jsonInstant },
  }),
);
export type BudgetRow = z.output<typeof budgetsSchema>[number];

/** Versions of a person's budget, newest first. */
export const BUDGETS: Reading<BudgetRow[]> = {
  sql: listOf(`select id, version, answers_sealed as "answersSealed", created_at as "createdAt"
    from budget where budget.debtor_id = debtor.id order by version desc`),
  schema: budgetsSchema,
};

/** $1 id, $2 debtor, $3 version, $4 answers, $5 now, $6 steps whose drafts end, $7 audit. */
const insert = statement<{ version: number }>(`
  with made as (
    insert into budget (id, debtor_id, version, answers_sealed, created_at) values ($1, $2, $3, $4, $5)
    on conflict (debtor_id, version) do nothing returning version),
  dropped as (delete from draft where debtor_id = $2 and step = any($6) and exists (select from made))
  select version, write_trail($7::jsonb, '[]') from made`);

/**
 * Adds a version with its trail and ends the drafts that it was made from; false where somebody else has added that
 * version meanwhile.
 */
export async function insertBudget(
  debtorId: string,
  budget: BudgetRow,
  finishedSteps: readonly string[],
  audit: AuditRow,
): Promise<boolean> {
  const { id, version, answersSealed, createdAt } = budget;
  const trail = JSON.stringify([audit]);
  const values = [id, debtorId, version, answersSealed, createdAt, finishedSteps, trail];
  return (await insert(values)).length === 1;
}
