import "server-only";
import { z } from "zod";
import { jsonInstant } from "@/lib/adapters/db/json-columns";
import { type Sender, statement } from "@/lib/adapters/db/statement";
import { POLICY_FIELDS, type PolicyChanges } from "@/lib/domain/creditor/policy-change";
import type { AuditRow } from "@/lib/services/audit/store";

const changesSchema = z.partialRecord(z.enum(POLICY_FIELDS), z.union([z.number(), z.string()]));

const proposalSchema = z.object({
  ...{ id: z.string(), creditorId: z.string(), changes: changesSchema, before: changesSchema },
  ...{ status: z.string(), proposedBy: z.string(), proposedAt: jsonInstant },
});
export type PolicyProposal = z.output<typeof proposalSchema>;

const PROPOSAL = `select id, creditor_id as "creditorId", changes, before, status, proposed_by as "proposedBy",
  proposed_at as "proposedAt" from policy_proposal`;

type Answer = { found: unknown };
const read = (rows: readonly Answer[]): PolicyProposal[] =>
  rows.map(({ found }) => proposalSchema.parse(found));

const byId = statement<Answer>(`select to_json(row) as found from (${PROPOSAL} where id = $1) row`);
const newest =
  statement<Answer>(`select to_json(row) as found from (${PROPOSAL} where creditor_id = $1
  order by (status = 'proposed') desc, proposed_at desc limit 10) row`);

export const findProposal = async (id: string, sender?: Sender): Promise<PolicyProposal | null> =>
  read(await byId([id], sender))[0] ?? null;

/** Of a creditor: what waits first, then the newest; at most 10. */
export const findProposals = async (
  creditorId: string,
  sender?: Sender,
): Promise<PolicyProposal[]> => read(await newest([creditorId], sender));

const select = statement<{ policy: Record<string, unknown> }>(
  "select policy from creditor where id = $1 for no key update",
);

/** The rules as they are stored, and until the end of the transaction nobody else changes them. */
export async function lockPolicy(
  sender: Sender,
  creditorId: string,
): Promise<Readonly<Record<string, unknown>>> {
  const [row] = await select([creditorId], sender);
  return row?.policy ?? {};
}

const insert = statement(`
  with made as (
    insert into policy_proposal (id, creditor_id, changes, before, status, proposed_by, proposed_at)
    values ($1, $2, $3, $4, 'proposed', $5, $6) on conflict (id) do nothing returning id)
  select write_trail($7::jsonb, '[]') from made`);

export async function saveProposal(
  sender: Sender,
  proposal: Omit<PolicyProposal, "status">,
  audit: AuditRow,
): Promise<void> {
  const { id, creditorId, changes, before, proposedBy, proposedAt } = proposal;
  const json = [JSON.stringify(changes), JSON.stringify(before)];
  const values = [id, creditorId, ...json, proposedBy, proposedAt, JSON.stringify([audit])];
  await insert(values, sender);
}

const decide = statement(`
  with moved as (
    update policy_proposal set status = $2, decided_by = $3, decided_at = $4
     where id = $1 and status = 'proposed' returning id)
  select write_trail($5::jsonb, '[]') from moved`);

const change = statement("update creditor set policy = $2 where id = $1");

/** Decides on what waits; with a yes the rules are these. The caller holds the creditor's row. */
export async function saveDecision(
  sender: Sender,
  decision: {
    id: string;
    creditorId: string;
    status: "approved" | "declined" | "withdrawn";
    decidedBy: string;
    decidedAt: Date;
    /** The whole policy as it is from now on; null: as it was. */
    policy: Readonly<Record<string, unknown>> | null;
  },
  audit: AuditRow,
): Promise<void> {
  const { id, creditorId, status, decidedBy, decidedAt, policy } = decision;
  await decide([id, status, decidedBy, decidedAt, JSON.stringify([audit])], sender);
  if (policy) await change([creditorId, JSON.stringify(policy)], sender);
}

/** As the trail keeps them. */
export const factsOf = (changes: PolicyChanges): Record<string, string | number> =>
  Object.fromEntries(Object.entries(changes).filter((entry) => entry[1] !== undefined));
