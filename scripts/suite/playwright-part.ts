import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { capture } from "./capture";
import type { Outcome } from "./outcome";
import type { Part } from "./part";

const reportSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** The journeys in a browser, on a stack of their own. */
export const playwrightPart: Part = { name: "e2e tests", run: runJourneys };

async function runJourneys(): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "quittance-playwright-"));
  const file = join(folder, "report.json");
  const { code, output } = await capture(
    ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  );
  const text = await readFile(file, "utf8").catch(() => "null");
  await rm(folder, { recursive: true });
  const { data } = reportSchema.safeParse(JSON.parse(text));
  if (!data) return { passed: 0, failed: 1, note: "", details: output };
  const { expected, unexpected, flaky, skipped } = data.stats;
  // A test that passes only when tried again has failed.
  const known = unexpected + flaky;
  const skips = skipped > 0 ? `, ${skipped} skipped` : "";
  const failed = code !== 0 && known === 0 ? 1 : known;
  return { passed: expected, failed, note: `${expected} passed${skips}`, details: output };
}
