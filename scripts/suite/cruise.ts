// Follows all imports of the program and its surroundings with dependency-cruiser and the rules of the house.
import { z } from "zod";
import { capture } from "./capture";

const cruised = ["app", "components", "lib", "prisma", "sandbox", "scripts", "e2e"];

const reportSchema = z.object({
  modules: z.array(
    z.object({
      source: z.string(),
      dependencies: z.array(z.object({ resolved: z.string() })),
    }),
  ),
  summary: z.object({
    totalCruised: z.number(),
    totalDependenciesCruised: z.number(),
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});

export type Cruise = z.infer<typeof reportSchema>;

/** Throws what dependency-cruiser said when it gives no report. */
export async function cruise(): Promise<Cruise> {
  const cli = "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs";
  const command = [cli, ...cruised, "--output-type", "json", "--progress", "none"];
  const { stdout, output } = await capture(command);
  if (!stdout.startsWith("{")) throw new Error(output);
  return reportSchema.parse(JSON.parse(stdout));
}
