// One world, from its first day to its quiet end. Everything in it follows from the seed.

import { actAtBank } from "./bank";
import { changeCollection, changeMethod, decideOnOverpayment, payTooMuch } from "./change-of-mind";
import { changeOwnPlan } from "./change-plan";
import { digestOf } from "./digest";
import { changeHold } from "./holds";
import { invariantFaults } from "./invariants";
import { doRepeatedJob, doSomeJobs } from "./jobs";
import { own } from "./own-connection";
import { advance, meetNextDueDay, passDays } from "./pass-time";
import { pay, payFirstInstalment } from "./pay";
import { settleDown } from "./settle-down";
import { giveBackMoney } from "./staff";
import { deliverSome } from "./webhooks";
import { calmed, createWorld, type World } from "./world";

export type SimulationEnd = {
  readonly seed: number;
  readonly steps: number;
  readonly days: number;
  /** Entries in the books by event, and what else came about. */
  readonly tally: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
  /** Empty where all is well. */
  readonly story: readonly string[];
  /** Of the whole story: the same seed must always give the same one. */
  readonly digest: string;
};

const MINUTES = { later: 90, tomorrow: 26 * 60, nextWeek: 8 * 24 * 60, nextMonth: 31 * 24 * 60 };
const DAY_MS = 86_400_000;

type Step = (world: World) => unknown;

/** As often as they are listed. */
const STEPS: readonly Step[] = [
  ...[advance(MINUTES.later), advance(MINUTES.tomorrow)],
  ...[advance(MINUTES.nextWeek), advance(MINUTES.nextMonth)],
  ...[passDays, passDays, meetNextDueDay, meetNextDueDay, meetNextDueDay, meetNextDueDay],
  ...[pay, pay, pay, changeHold, actAtBank, giveBackMoney],
  ...[changeMethod, changeCollection, decideOnOverpayment, payTooMuch],
  ...[changeOwnPlan, changeOwnPlan, changeOwnPlan],
  ...[doRepeatedJob, doRepeatedJob, doRepeatedJob],
  ...[
    (world: World) => doSomeJobs(world, 3),
    (world: World) => doSomeJobs(world, 6),
    (world: World) => doSomeJobs(world, 12),
  ],
  ...[(world: World) => deliverSome(world, 4), (world: World) => deliverSome(world, 10)],
];

export async function simulate(
  seed: number,
  steps: number,
  outsideUrl: string,
): Promise<SimulationEnd> {
  const world = await createWorld(seed, outsideUrl);
  const start = world.clock.now().getTime();
  try {
    const faults = await live(world, steps).catch((error: unknown) => [`broke off: ${error}`]);
    const days = Math.round((world.clock.now().getTime() - start) / DAY_MS);
    return {
      seed,
      steps,
      days,
      tally: await readTally(),
      faults,
      story: faults.length > 0 ? world.story : [],
      digest: digestOf(world.story),
    };
  } finally {
    world.close();
  }
}

async function live(world: World, steps: number): Promise<string[]> {
  await begin(world);
  for (let step = 1; step <= steps; step += 1) {
    // Nobody does two things in the same moment.
    world.clock.advanceMinutes(1);
    await world.random.pick(STEPS)(world);
    const faults = await invariantFaults(world);
    if (faults.length > 0) return faults.map((fault) => `after step ${step}: ${fault}`);
  }
  const left = await settleDown(world, calmed(world));
  return [...left, ...(await invariantFaults(world))].map((fault) => `in the end: ${fault}`);
}

/** Most people begin to pay as they have agreed. */
async function begin(world: World): Promise<void> {
  const calm = calmed(world);
  for (const person of world.people) {
    if (world.random.chance(0.75)) await payFirstInstalment(calm, person);
  }
  await doSomeJobs(calm, Number.POSITIVE_INFINITY);
  await doSomeJobs(calm, Number.POSITIVE_INFINITY);
}

async function readTally(): Promise<Record<string, number>> {
  const { rows } = await own.query<{ name: string; count: string }>(`
    select event as name, count(*) from journal_entry group by event
    union all select 'automatic collections', count(*) from payment where origin = 'autopay'
    union all select 'setups kept', count(*) from method_setup where method_id is not null
    union all select 'debts chosen first', count(*) from payment where chosen_account_id is not null
    union all select 'refunds ' || purpose, count(*) from refund group by purpose
    union all select 'charges', count(*) from payment where stripe_charge_id is not null
    union all select 'instalments collected', count(*) from payment where origin = 'autopay' and succeeded_at is not null
    union all select 'changes of plans, ' || kind, count(*) from plan_change group by kind
    union all select 'cases for a person', count(*) from support_case`);
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number.parseInt(count, 10)]));
}
