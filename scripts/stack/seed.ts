// The demo people are made once per database; a marker in the data folder says for which.
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { step } from "@/scripts/processes/progress";
import { run } from "@/scripts/processes/run";
import type { StackPlan } from "./prepare-stack";

export async function isSeeded(plan: StackPlan): Promise<boolean> {
  return (await readMarker(plan))[0] === markerOf(plan);
}

/** Where the links of the demo people lead; another port of today cannot change messages of yesterday. */
export async function linksLeadTo(plan: StackPlan): Promise<string> {
  return (await readMarker(plan))[1] ?? plan.appUrl;
}

/** Forgets that the people were made: the next start begins from nothing. */
export async function forgetSeed(folder: string): Promise<void> {
  await rm(join(folder, "seeded"), { force: true });
}

/** Makes the demo people in an empty database and sends their first messages; the sandbox must be up. */
export async function seed(plan: StackPlan): Promise<void> {
  if (await isSeeded(plan)) return;
  if (plan.embedded || (await isEmpty(plan.databaseUrl))) {
    await step("Making the demo people and sending their messages", () =>
      run({
        name: "seed",
        command: ["--conditions=react-server", "--import", "tsx", "prisma/seed/main.ts"],
        environment: plan.environment.seed,
        logFile: join(plan.logFolder, "seed.log"),
      }),
    );
  }
  await writeFile(markerFile(plan), `${markerOf(plan)}\n${plan.appUrl}`);
}

async function isEmpty(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const creditors = await client.query("select 1 from creditor limit 1");
  await client.end();
  return creditors.rowCount === 0;
}

async function readMarker(plan: StackPlan): Promise<string[]> {
  const text = await readFile(markerFile(plan), "utf8").catch(() => "");
  return text.split("\n");
}

function markerFile(plan: StackPlan): string {
  return join(plan.folder, "seeded");
}

function markerOf(plan: StackPlan): string {
  if (plan.embedded) return "embedded";
  return createHash("sha256").update(plan.databaseUrl).digest("hex");
}
