import { z } from "zod";
import { capture } from "./capture";
import { failed, type Outcome, passed } from "./outcome";
import type { Part } from "./part";

const cruised = ["app", "components", "lib", "prisma", "sandbox", "scripts", "e2e"];
// Far below what the house holds: with a wrong parser dependency-cruiser sees nothing and is content.
const modulesMin = 200;

const summarySchema = z.object({
  totalCruised: z.number(),
  totalDependenciesCruised: z.number(),
  violations: z.array(
    z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
  ),
});

/** The rules of .dependency-cruiser.cjs, on modules that were really followed. */
export const boundariesPart: Part = { name: "boundaries", run: checkBoundaries };

async function checkBoundaries(): Promise<Outcome> {
  const cli = "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs";
  const files = [...cruised, "proxy.ts"];
  const { stdout, output } = await capture([cli, ...files, "-T", "json", "--progress", "none"]);
  if (!stdout.startsWith("{")) return failed(output);
  const { summary } = z.object({ summary: summarySchema }).parse(JSON.parse(stdout));
  const counts = `${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports`;
  if (summary.totalCruised < modulesMin) return failed(`Only ${counts} were followed.`);
  if (summary.violations.length === 0) return passed(counts);
  const lines = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  return failed(lines.join("\n"));
}
