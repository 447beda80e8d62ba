// A Next application with nothing in it but one read: what the framework itself costs, on the server and in the browser.
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { whenChanged } from "@/scripts/build/fingerprint";
import { step } from "@/scripts/processes/progress";
import { run } from "@/scripts/processes/run";
import { copyPackages } from "./own-packages";
import { type Rival, type RivalOptions, startRival } from "./rival";

const SOURCE = "scripts/bench/rivals/bare-next";
/** Built beside the benchmark's data: what Next writes into a project's folder stays out of ours. */
const FOLDER = join(process.cwd(), ".data/bench/bare-next");
const NEXT = join(FOLDER, "node_modules/next/dist/bin/next");
const PACKAGES = ["next", "react", "react-dom", "pg"];

/** Builds it when its source or Next has changed, and starts it with `next start`, in production mode, gzip as it comes. */
export async function startBareNext(
  options: RivalOptions,
): Promise<Rival & { pagePath: string; rowPath: string }> {
  await whenChanged(join(FOLDER, "made-from"), [SOURCE, "package-lock.json"], () =>
    step("Building the bare Next application", () => build(join(options.folder, "logs"))),
  );
  const command = (port: number) => [NEXT, "start", FOLDER, "--port", String(port)];
  const rival = await startRival({ name: "bare-next", command }, options);
  return { ...rival, pagePath: "/", rowPath: "/api/row" };
}

async function build(logFolder: string): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await cp(SOURCE, FOLDER, { recursive: true });
  await copyPackages(PACKAGES, FOLDER);
  await run({
    name: "bare next build",
    command: [NEXT, "build", FOLDER],
    environment: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    logFile: join(logFolder, "bare-next-build.log"),
  });
}
