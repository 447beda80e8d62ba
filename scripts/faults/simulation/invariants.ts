// What must be true after every step of a world.

import { BOOK_CHECKS } from "@/scripts/faults/audit/book-checks";
import { PAYMENT_CHECKS } from "@/scripts/faults/audit/payment-checks";
import { STANDING_CHECKS } from "@/scripts/faults/audit/standing-checks";
import { own } from "./own-connection";
import type { World } from "./world";

const ALL = [...BOOK_CHECKS, ...PAYMENT_CHECKS, ...STANDING_CHECKS]
  .map(({ sql }, index) => `select ${index} as check, fault from (${sql}) as found${index}`)
  .join("\nunion all\n");

/** Money of plans that was charged automatically, with the holds that the person ever had. */
const COLLECTED = `
  select payment.stripe_intent_id as intent, hold.kind, hold.created_at as "from",
         least(hold.released_at, (hold.ends_on + 1)::timestamp at time zone creditor.time_zone) as until
    from payment join hold on hold.debtor_id = payment.debtor_id join creditor on creditor.id = payment.creditor_id
   where payment.origin = 'autopay' and payment.stripe_intent_id is not null`;

export async function invariantFaults(world: World): Promise<string[]> {
  const { rows } = await own.query<{ fault: string }>({ name: "invariants", text: ALL });
  return [...rows.map(({ fault }) => fault), ...(await collectedWhileHeld(world))];
}

type Collected = { intent: string; kind: string; from: Date; until: Date | null };

async function collectedWhileHeld({ outside }: World): Promise<string[]> {
  const { rows } = await own.query<Collected>({ name: "collected", text: COLLECTED });
  if (rows.length === 0) return [];
  const charges = outside.stripe().charges.oldestFirst();
  return rows.flatMap(({ intent, kind, from, until }) => {
    const during = charges.filter(
      ({ payment_intent, created }) =>
        payment_intent === intent &&
        created * 1_000 > from.getTime() &&
        created * 1_000 < (until?.getTime() ?? Number.POSITIVE_INFINITY),
    );
    return during.map(({ id }) => `charge ${id} was collected during a hold (${kind})`);
  });
}
