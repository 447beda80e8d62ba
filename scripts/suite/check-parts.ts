// Everything that can be said about the code without running it.
import { boundariesPart } from "./boundaries-part";
import { capture } from "./capture";
import { commandPart } from "./command-part";
import { failed, type Outcome, passed } from "./outcome";
import type { Part } from "./part";
import { vitestPart } from "./vitest-part";

export const checkParts: readonly Part[] = [
  commandPart("format and lint", [
    "node_modules/@biomejs/biome/bin/biome",
    "ci",
    "--colors=off",
    "--error-on-warnings",
    "--max-diagnostics=100",
  ]),
  { name: "types", run: checkTypes },
  boundariesPart,
  commandPart("dead code", ["node_modules/knip/bin/knip.js", "--no-progress"]),
  commandPart("dead code in production", [
    "node_modules/knip/bin/knip.js",
    "--no-progress",
    "--production",
  ]),
  vitestPart("tidy"),
];

/** Next writes the types of its routes first; without them tsc does not know their parameters. */
async function checkTypes(): Promise<Outcome> {
  const routes = await capture(["node_modules/next/dist/bin/next", "typegen"], {
    NEXT_TELEMETRY_DISABLED: "1",
  });
  if (routes.code !== 0) return failed(routes.output);
  const { code, output } = await capture(["node_modules/typescript/bin/tsc", "--noEmit"]);
  return code === 0 ? passed() : failed(output);
}
