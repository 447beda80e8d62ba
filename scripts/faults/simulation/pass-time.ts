// How time passes in a simulated world.
import { doRepeated, doSomeJobs } from "./jobs";
import { own } from "./own-connection";
import type { World } from "./world";

const MINUTES = { today: 20 * 60, tomorrow: 26 * 60 };
/** Due, begun, charged: each is a job that queues the next. */
const ROUNDS_A_DAY = 3;
const MINUTE_MS = 60_000;
/** Days before an instalment is due on which collection runs: a debit sets out early, a card is charged on the day. */
const DAYS_BEFORE = [6, 0, -1] as const;
const DAY_MS = 86_400_000;

export const advance =
  (minutesMax: number) =>
  ({ clock, random }: World): void => {
    clock.advanceMinutes(random.between(1, minutesMax));
  };

/** Some days as they are: each with its round of collections and work for the queue. */
export async function passDays(world: World): Promise<void> {
  for (let days = world.random.between(1, 5); days > 0; days -= 1) {
    world.clock.advanceMinutes(world.random.between(MINUTES.today, MINUTES.tomorrow));
    await passDay(world);
  }
}

async function passDay(world: World): Promise<void> {
  await doRepeated(world, "collect-due");
  for (let round = 0; round < ROUNDS_A_DAY; round += 1) {
    if ((await doSomeJobs(world, 8)) === 0) return;
  }
}

/** The days around the next instalment that is to be collected; what lies before passes at once. */
export async function meetNextDueDay(world: World): Promise<void> {
  const now = world.clock.now().getTime();
  const { rows } = await own.query<{ dueMs: string | null }>(
    `select extract(epoch from min(part.due_on))::bigint * 1000 as "dueMs"
       from repayment_plan plan join instalment part on part.plan_id = plan.id
      where plan.status = 'active' and plan.autopay = 'active' and part.due_on > $1`,
    [new Date(now)],
  );
  const dueMs = rows[0]?.dueMs;
  if (!dueMs) return;
  for (const days of DAYS_BEFORE) {
    const hour = world.random.between(7 * 60, 20 * 60) * MINUTE_MS;
    const at = Number.parseInt(dueMs, 10) - days * DAY_MS + hour;
    const minutes = Math.floor((at - world.clock.now().getTime()) / MINUTE_MS);
    if (minutes <= 0) continue;
    world.clock.advanceMinutes(minutes);
    await passDay(world);
  }
}
