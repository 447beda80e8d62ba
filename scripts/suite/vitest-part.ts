import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { capture } from "./capture";
import type { Outcome } from "./outcome";
import type { Part } from "./part";

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.unknown()) }).loose(),
  ),
});

/** One project of vitest.config.ts; its tests count one by one. */
export function vitestPart(project: string): Part {
  return { name: `${project} tests`, run: () => runProject(project) };
}

async function runProject(project: string): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "quittance-vitest-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const command = ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters];
  const { code, output } = await capture(command);
  const text = await readFile(report, "utf8").catch(() => "null");
  await rm(folder, { recursive: true });
  return countTests(JSON.parse(text), code, output);
}

function countTests(report: unknown, code: number, details: string): Outcome {
  const { data } = reportSchema.safeParse(report);
  if (!data) return { passed: 0, failed: 1, note: "", details };
  // A file that cannot be loaded has no tests in the report, and is a failure all the same.
  const broken = data.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  const known = data.numFailedTests + broken;
  const failed = code !== 0 && known === 0 ? 1 : known;
  return { passed: data.numPassedTests, failed, note: `${data.numPassedTests} passed`, details };
}
