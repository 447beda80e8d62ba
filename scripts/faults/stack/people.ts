// The people of the proof, as processes tell each other about them.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "@/scripts/processes/run";
import type { StackPlan } from "@/scripts/stack/prepare-stack";

export const CREDITOR_SLUG = "energie-du-midi";

export type FaultPerson = {
  readonly debtorId: string;
  /** Path of their link, "/l/<token>". */
  readonly linkPath: string;
};
export type People = readonly FaultPerson[];

/** Makes them in the stack's environment, because links are sealed with its keys. */
export async function makePeople(
  plan: StackPlan,
  receiverUrl: string,
  count: number,
): Promise<People> {
  const file = join(plan.folder, `people-${randomUUID()}.json`);
  await run({
    name: "making people",
    command: [
      ...["--conditions=react-server", "--import", "tsx"],
      ...["scripts/faults/stack/people-process.ts", String(count), receiverUrl, file],
    ],
    environment: plan.environment.seed,
    logFile: join(plan.logFolder, "people.log"),
  });
  // Written a moment ago by people-process.ts, which shares the type.
  const people: People = JSON.parse(await readFile(file, "utf8"));
  return people;
}
