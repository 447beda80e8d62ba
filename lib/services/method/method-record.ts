import "server-only";
import { z } from "zod";
import { jsonDate, jsonInstant } from "@/lib/adapters/db/json-columns";
import { type Reading, rowOf } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";

const methodSchema = z.object({
  ...{ id: z.string(), kind: z.string(), last4: z.string(), brand: z.string().nullable() },
  ...{ stripeMethodId: z.string(), status: z.string(), validUntil: jsonDate.nullable() },
  detachedAt: jsonInstant.nullable(),
  mandate: z
    .object({
      ...{ id: z.string(), stripeMandateId: z.string(), reference: z.string() },
      ...{ creditorIdentifier: z.string().nullable(), status: z.string() },
      acceptedAt: jsonInstant,
    })
    .nullable(),
  /** The plan that is collected from it. */
  plan: z.object({ id: z.string(), autopay: z.string() }).nullable(),
});
export type MethodRecord = z.output<typeof methodSchema>;

const MANDATE = rowOf(`select id, stripe_mandate_id as "stripeMandateId", reference,
    creditor_identifier as "creditorIdentifier", status, accepted_at as "acceptedAt"
  from mandate where mandate.method_id = method.id`);

const PLAN = rowOf(`select id, autopay from repayment_plan plan
  where plan.autopay_method_id = method.id and plan.status = 'active' limit 1`);

const METHOD = `select method.id, kind, last4, brand, stripe_method_id as "stripeMethodId", method.status,
    valid_until as "validUntil", detached_at as "detachedAt", ${MANDATE} as mandate, ${PLAN} as plan
  from payment_method method`;

/** The card or account that a person's instalments are collected from, or were until it failed; null where none is kept. */
export const KEPT_METHOD: Reading<MethodRecord | null> = {
  sql: rowOf(`${METHOD} where method.debtor_id = debtor.id and method.status in ('active', 'unusable')
    order by method.status, method.created_at desc limit 1`),
  schema: methodSchema.nullable(),
};

type Owned = { debtorId: string; creditorId: string; method: unknown };
const owned = (condition: string) =>
  statement<Owned>(`select debtor_id as "debtorId", creditor_id as "creditorId",
    ${rowOf(`${METHOD} where method.id = found.id`)} as method from payment_method found where ${condition}`);

const selectById = owned("id = $1");
const selectByStripe = owned("creditor_id = $1 and stripe_method_id = $2");
const selectByMandate = owned(
  "id = (select method_id from mandate where creditor_id = $1 and stripe_mandate_id = $2)",
);

/** A kept card or account with whose it is, for jobs. */
export type OwnedMethod = MethodRecord & { debtorId: string; creditorId: string };

function toOwned([row]: Owned[]): OwnedMethod | null {
  if (!row) return null;
  const { debtorId, creditorId, method } = row;
  return { ...methodSchema.parse(method), debtorId, creditorId };
}

export const findMethod = async (id: string) => toOwned(await selectById([id]));

export const findMethodByStripeId = async (creditorId: string, stripeMethodId: string) =>
  toOwned(await selectByStripe([creditorId, stripeMethodId]));

export const findMethodByMandate = async (creditorId: string, stripeMandateId: string) =>
  toOwned(await selectByMandate([creditorId, stripeMandateId]));
