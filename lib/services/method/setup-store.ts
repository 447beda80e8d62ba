import "server-only";
import { type Sender, statement } from "@/lib/adapters/db/statement";
import { queueJob } from "@/lib/adapters/queue/queue-job";
import type { Agreement } from "./agreement";

export type SetupRow = {
  id: string;
  debtorId: string;
  creditorId: string;
  status: string;
  stripeSetupIntentId: string | null;
  methodId: string | null;
  failureCode: string | null;
  evidence: unknown;
};

const COLUMNS = `id, debtor_id as "debtorId", creditor_id as "creditorId", status,
  stripe_setup_intent_id as "stripeSetupIntentId", method_id as "methodId", failure_code as "failureCode", evidence`;

const insert = statement<SetupRow>(`
  insert into method_setup (id, debtor_id, creditor_id, idempotency_key, status, evidence, created_at)
  select $1, $2, $3, $4, 'open', $5, $6
   where (select count(*) from method_setup where debtor_id = $2 and created_at > $7) < $8
  on conflict (idempotency_key) do update
     set evidence = case when method_setup.debtor_id = $2 and method_setup.status = 'open'
                         then excluded.evidence else method_setup.evidence end
  returning ${COLUMNS}`);

/** Records a setup, or finds the one of this key (with what was agreed to now); null where there were too many of late. */
export async function insertSetup(
  setup: {
    id: string;
    debtorId: string;
    creditorId: string;
    idempotencyKey: string;
    agreement: Agreement;
    createdAt: Date;
  },
  limit: { since: Date; setupsMax: number },
): Promise<SetupRow | null> {
  const { id, debtorId, creditorId, idempotencyKey, agreement, createdAt } = setup;
  const values = [id, debtorId, creditorId, idempotencyKey, JSON.stringify(agreement), createdAt];
  return (await insert([...values, limit.since, limit.setupsMax]))[0] ?? null;
}

const setIntent = statement(`
  update method_setup set stripe_setup_intent_id = $2 where id = $1 and stripe_setup_intent_id is null`);

/** The first intent wins: a setup never has two. */
export async function saveSetupIntent(setupId: string, setupIntentId: string): Promise<void> {
  await setIntent([setupId, setupIntentId]);
}

const selectById = statement<SetupRow>(`select ${COLUMNS} from method_setup where id = $1`);

export async function findSetup(id: string): Promise<SetupRow | null> {
  return (await selectById([id]))[0] ?? null;
}

const selectByIntent = statement<{ id: string }>(
  "select id from method_setup where creditor_id = $1 and stripe_setup_intent_id = $2",
);

export async function findSetupIdByIntent(
  creditorId: string,
  setupIntentId: string,
): Promise<string | null> {
  return (await selectByIntent([creditorId, setupIntentId]))[0]?.id ?? null;
}

const succeed = statement(`
  update method_setup set status = 'succeeded', method_id = $2, ended_at = $3, failure_code = null
   where id = $1 and status = 'open' returning id`);

/** False where somebody else was faster. */
export async function endSetup(
  sender: Sender,
  setup: { id: string; methodId: string; now: Date },
): Promise<boolean> {
  return (await succeed([setup.id, setup.methodId, setup.now], sender)).length === 1;
}

const cancel = statement(
  "update method_setup set status = 'cancelled', ended_at = $2 where id = $1 and status = 'open'",
);

export async function cancelSetup(id: string, now: Date): Promise<void> {
  await cancel([id, now]);
}

const fail = statement(
  "update method_setup set failure_code = $2 where id = $1 and status = 'open'",
);

export async function saveSetupFailure(id: string, failureCode: string): Promise<void> {
  await fail([id, failureCode]);
}

const queueForgotten = statement(`
  select ${queueJob("refetch-setup", { about: "setupId", key: "setup" })} from method_setup
   where status = 'open' and stripe_setup_intent_id is not null and created_at > $1 and created_at < $2`);

/** Asks again for setups that were begun in a span of time and of which nobody has told the end. */
export async function queueForgottenSetups(span: { from: Date; to: Date }): Promise<void> {
  await queueForgotten([span.from, span.to]);
}
