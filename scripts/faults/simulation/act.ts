// How an act of a world is done: with the network failing around it, or the process dying in the middle of it, as chance
// has it; and told in the world's story.
import { workUntilCrash } from "./crash-point";
import type { World } from "./world";

const CRASH_CHANCE = 0.12;
/** A payment takes about thirty statements. */
const STATEMENTS_MAX = 30;
const NETWORK_CHANCE = 0.15;
/** The SDK tries a request again once by itself: to be seen, a fault must last for two. */
const REQUESTS_FAILING = [1, 2, 3, 4] as const;
const NETWORK_FAULTS = [
  ...["timeout", "timeout_after_success", "500_then_success", "500_after_success", "429"],
] as const;

export type Outcome<T> =
  | { kind: "done"; value: T }
  | { kind: "died" }
  | { kind: "threw"; error: unknown };

/** Does something of the program's. Crashes and a network that fails are part of the world; other errors are told. */
export async function act<T>(
  world: World,
  what: string,
  work: () => Promise<T>,
): Promise<Outcome<T>> {
  const { random, outside, story } = world;
  const fault = random.chance(NETWORK_CHANCE) ? random.pick(NETWORK_FAULTS) : null;
  const crashAt = random.chance(CRASH_CHANCE)
    ? { statement: random.between(1, STATEMENTS_MAX), isAnswerLost: random.chance(0.5) }
    : null;
  const { faults } = outside.controls;
  if (fault) faults.add({ kind: fault, times: random.pick(REQUESTS_FAILING), delayMs: 0 });
  const outcome = await attempt(work, crashAt);
  faults.clear();
  const how = outcome.kind === "threw" ? `threw ${messageOf(outcome.error)}` : outcome.kind;
  story.push(`${world.clock.now().toISOString()} ${what}${fault ? ` (${fault})` : ""}: ${how}`);
  return outcome;
}

async function attempt<T>(
  work: () => Promise<T>,
  crashAt: { statement: number; isAnswerLost: boolean } | null,
): Promise<Outcome<T>> {
  try {
    const ended = await workUntilCrash(work, crashAt);
    return ended.died ? { kind: "died" } : { kind: "done", value: ended.value };
  } catch (error) {
    return { kind: "threw", error };
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
