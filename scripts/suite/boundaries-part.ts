import { cruise } from "./cruise";
import { failed, type Outcome, passed } from "./outcome";
import type { Part } from "./part";

// Far below what the house holds: with a wrong parser dependency-cruiser sees nothing and is content.
const modulesMin = 200;

/** The rules of .dependency-cruiser.cjs, on modules that were really followed. */
export const boundariesPart: Part = { name: "boundaries", run: checkBoundaries };

async function checkBoundaries(): Promise<Outcome> {
  const { summary } = await cruise();
  const counts = `${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports`;
  if (summary.totalCruised < modulesMin) return failed(`Only ${counts} were followed.`);
  if (summary.violations.length === 0) return passed(counts);
  const lines = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  return failed(lines.join("\n"));
}
