// The end of a world: nothing fails any more, and everything that was begun comes to its end. What events did not tell is
// then found by the program itself.

import { compareWithBalance } from "@/scripts/faults/audit/balance";
import { compareWithCharges } from "@/scripts/faults/audit/provider";
import { doRepeated, doSomeJobs, givenUp } from "./jobs";
import { own } from "./own-connection";
import { deliverSome } from "./webhooks";
import type { World } from "./world";

const ROUNDS_MAX = 40;
const QUARTER_HOUR = 15;
const DAY = 24 * 60;
/** After the last debit has settled, been refused or come back. */
const QUIET_DAYS = 20;
const DAYS_A_ROUND = 10;
const LAST = ["sweep-refunds", "clear-provisional", "seal-ledger"] as const;
const RECONCILED_DAYS = 400;

export async function settleDown(world: World, calm: World): Promise<string[]> {
  await deliverSome(calm, world.travelling.length);
  for (let day = 0; day < QUIET_DAYS; day += DAYS_A_ROUND) {
    world.clock.advanceMinutes(DAYS_A_ROUND * DAY);
    await doRepeated(calm, "sweep-payments");
    if (!(await finishJobs(calm))) return ["jobs never come to an end", ...givenUp(world)];
  }
  const isCompared = await doRepeated(calm, "reconcile", { days: RECONCILED_DAYS });
  world.clock.advanceMinutes(QUARTER_HOUR);
  if (!(await finishJobs(calm))) return ["jobs never come to an end", ...givenUp(world)];
  for (const name of LAST) await doRepeated(calm, name);
  if (!(await finishJobs(calm))) return ["jobs never come to an end", ...givenUp(world)];
  const { charges: all, balanceTransactions } = world.outside.stripe();
  const charges = all.oldestFirst();
  const told = charges.map((charge) => ({
    ...charge,
    payment_intent: charge.payment_intent === null ? null : String(charge.payment_intent),
  }));
  return [
    ...(isCompared ? [] : ["the books could not be compared with Stripe"]),
    ...(await compareWithCharges(own, told)).faults,
    ...(await compareWithBalance(own, netOf(balanceTransactions.oldestFirst()))).faults,
    ...(await untold(world)),
    ...givenUp(world),
  ];
}

const netOf = (movements: readonly { net: number }[]): number =>
  movements.reduce((sum, { net }) => sum + net, 0);

async function finishJobs(calm: World): Promise<boolean> {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    if ((await doSomeJobs(calm, Number.POSITIVE_INFINITY)) === 0) return true;
    calm.clock.advanceMinutes(1);
  }
  return false;
}

/** The creditor has heard of everything, under one id with one content. */
async function untold({ outside }: World): Promise<string[]> {
  const { rows } = await own.query<{ id: string; deliveredAt: Date | null }>(
    'select id, delivered_at as "deliveredAt" from outbox_event',
  );
  return rows.flatMap(({ id, deliveredAt }) => {
    const contents = outside.told.get(id)?.size ?? 0;
    return deliveredAt !== null && contents === 1
      ? []
      : [`event ${id}: delivered ${deliveredAt?.toISOString()}, ${contents} contents`];
  });
}
