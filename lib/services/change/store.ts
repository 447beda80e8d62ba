import "server-only";
import { z } from "zod";
import { jsonBigint, jsonDate, jsonInstant } from "@/lib/adapters/db/json-columns";
import { listOf, type Reading } from "@/lib/adapters/db/reading";
import { type Sender, statement } from "@/lib/adapters/db/statement";
import { queueJob } from "@/lib/adapters/queue/queue-job";
import type { Trail } from "@/lib/services/plan/store";

const versionSchema = z.object({
  ...{ instalmentMinor: jsonBigint, frequency: z.string(), payDay: z.number().nullable() },
  instalments: z.array(z.object({ number: z.number(), dueOn: jsonDate, amountMinor: jsonBigint })),
});

/** Terms and schedule of a plan before or after a change. */
export type StoredVersion = z.output<typeof versionSchema>;

const changesSchema = z.array(
  z.object({
    ...{ id: z.string(), planId: z.string(), number: z.number(), kind: z.string() },
    ...{ instalmentNumber: z.number().nullable(), before: versionSchema, after: versionSchema },
    ...{ idempotencyKey: z.string(), undoesId: z.string().nullable(), madeAt: jsonInstant },
  }),
);

export type ChangeRecord = z.output<typeof changesSchema>[number];

/** All changes of the plans that a person follows or has completed, in the order in which they were made. */
export const PLAN_CHANGES: Reading<ChangeRecord[]> = {
  sql: listOf(`select change.id, plan_id as "planId", change.number, kind,
      instalment_number as "instalmentNumber", before, after, idempotency_key as "idempotencyKey",
      undoes_id as "undoesId", made_at as "madeAt"
    from repayment_plan plan join plan_change change on change.plan_id = plan.id
   where plan.debtor_id = debtor.id and plan.status in ('active', 'completed')
   order by change.made_at, change.number`),
  schema: changesSchema,
};

const TELLING = queueJob("follow-change", { about: "changeId", key: "change" });
/** Debits are announced again where their dates or amounts have changed. */
const ANNOUNCING = queueJob("follow-method", { about: "methodId", key: "method" });
/** What was moved to a day near by is reminded of at once. */
const REMINDING = queueJob("remind-plan", { about: "planId", key: "remind" });

// $1 to $9 the change, $10 to $12 the plan's terms, $13 to $15 its schedule, $16 and $17 the trail and the event.
const insert = statement<{ id: string }>(`
  with made as (
    insert into plan_change (id, plan_id, number, kind, instalment_number, before, after, limits,
      idempotency_key, undoes_id, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $18, $19)
    on conflict (idempotency_key) do nothing returning id),
  termed as (
    update repayment_plan set instalment_minor = $10, frequency = $11, pay_day = $12
     where id = $2 and exists (select from made)),
  gone as (
    delete from instalment where plan_id = $2 and number <> all($13::int[]) and exists (select from made)),
  forgotten as (
    delete from instalment_collection
     where plan_id = $2 and number <> all($13::int[]) and exists (select from made)),
  dated as (
    insert into instalment (plan_id, number, due_on, amount_minor)
    select $2::uuid, listed.* from unnest($13::int[], $14::date[], $15::bigint[]) listed
     where exists (select from made)
    on conflict (plan_id, number) do update set due_on = excluded.due_on, amount_minor = excluded.amount_minor)
  select id, write_trail($16::jsonb, $17::jsonb), ${TELLING},
         (select ${ANNOUNCING} from (select autopay_method_id as id from repayment_plan
           where id = $2 and autopay_method_id is not null) method),
         (select ${REMINDING} from (select $2::uuid as id) plan)
    from made`);

export type NewChange = {
  id: string;
  planId: string;
  number: number;
  kind: string;
  instalmentNumber: number | null;
  before: StoredVersion;
  after: StoredVersion;
  limits: object;
  idempotencyKey: string;
  undoesId: string | null;
  madeAt: Date;
};

/**
 * Writes a change with the schedule that it leaves, its trail, its event and the jobs that tell of it. The caller holds
 * the person's row. False where the key was used before.
 */
export async function saveChange(
  sender: Sender,
  change: NewChange,
  { audit, outbox }: Trail,
): Promise<boolean> {
  const { id, planId, number, kind, instalmentNumber, before, after, limits } = change;
  const { instalmentMinor, frequency, payDay, instalments } = after;
  const made = await insert(
    [
      ...[id, planId, number, kind, instalmentNumber, toJson(before), toJson(after)],
      ...[JSON.stringify(limits), change.idempotencyKey, instalmentMinor, frequency, payDay],
      instalments.map((each) => each.number),
      instalments.map(({ dueOn }) => dueOn),
      instalments.map(({ amountMinor }) => amountMinor),
      ...[JSON.stringify(audit), JSON.stringify(outbox), change.undoesId, change.madeAt],
    ],
    sender,
  );
  return made.length === 1;
}

/** Amounts as text, so that no digit is lost on the way back. */
const toJson = (version: StoredVersion): string =>
  JSON.stringify(version, (_, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );

const selectDebtor = statement<{ debtorId: string }>(`
  select debtor_id as "debtorId" from plan_change change join repayment_plan plan on plan.id = change.plan_id
   where change.id = $1`);

/** Whose plan a change is of, for jobs. */
export async function debtorOfChange(changeId: string): Promise<string | null> {
  return (await selectDebtor([changeId]))[0]?.debtorId ?? null;
}
