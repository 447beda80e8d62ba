// Stripe's side against ours: every charge that took money, and every payment that says it did.
import type pg from "pg";
import { z } from "zod";
import type { Check } from "@/scripts/faults/contract";

const chargeSchema = z.object({
  ...{ id: z.string(), payment_intent: z.string().nullable(), status: z.string() },
  ...{ amount: z.number(), currency: z.string() },
});
const pageSchema = z.object({ data: z.array(chargeSchema), has_more: z.boolean() });
type Charge = z.output<typeof chargeSchema>;

/** All charges of the account behind the key, newest first. */
export async function readCharges(url: string, secretKey: string): Promise<Charge[]> {
  const charges: Charge[] = [];
  for (;;) {
    const after = charges.at(-1)?.id;
    const query = new URLSearchParams({
      limit: "100",
      ...(after ? { starting_after: after } : {}),
    });
    const response = await fetch(`${url}/v1/charges?${query}`, {
      headers: { authorization: `Bearer ${secretKey}` },
    });
    const page = pageSchema.parse(await response.json());
    charges.push(...page.data);
    if (!page.has_more) return charges;
  }
}

type Paid = { intent: string; told: string };

/** `exceptIntents`: those that a test has made to disagree. */
export async function compareWithCharges(
  sql: Pick<pg.Pool, "query">,
  charges: readonly Charge[],
  exceptIntents: ReadonlySet<string> = new Set(),
): Promise<Check> {
  const { rows } = await sql.query<Paid>(`
    select coalesce(stripe_intent_id, id::text) as intent, concat_ws(' ', amount_minor, lower(currency)) as told
      from payment where succeeded_at is not null`);
  const booked = new Map(rows.map(({ intent, told }) => [intent, told]));
  const taken = charges.filter(({ status }) => status === "succeeded");
  const faults: string[] = [];
  for (const { id, payment_intent: intent, amount, currency } of taken) {
    if (intent === null || exceptIntents.has(intent)) continue;
    const told = booked.get(intent);
    if (told !== `${amount} ${currency}`) {
      faults.push(
        `charge ${id} of ${amount} ${currency}: ${told ? `booked as ${told}` : "not booked"}`,
      );
    }
    booked.delete(intent);
  }
  for (const [intent, told] of booked) faults.push(`${intent}: ${told} booked, but never charged`);
  const twice = taken.length - new Set(taken.map(({ payment_intent }) => payment_intent)).size;
  if (twice > 0) faults.push(`${twice} intents were charged twice`);
  return { holds: "every charge at Stripe is a payment of ours, and the other way round", faults };
}
