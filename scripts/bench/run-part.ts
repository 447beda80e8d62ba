import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { say } from "@/scripts/processes/progress";
import { createStopper } from "@/scripts/processes/stop-in-order";
import type { BenchContext, BenchPart, PartFigures } from "./contract";
import { startBenchStack } from "./start-bench-stack";

export type BenchOptions = Pick<BenchContext, "rounds" | "isQuick">;

/** Runs one part in a folder of its own and stops whatever it started, also when it breaks off or somebody stops us. */
export async function runPart(
  name: string,
  part: BenchPart,
  benchFolder: string,
  options: BenchOptions,
): Promise<PartFigures> {
  const folder = join(benchFolder, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const stopper = createStopper();
  const leave = () => stopper.stopAll().finally(() => process.exit(1));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, leave);
  try {
    return await part({
      ...options,
      folder,
      say: (line) => say(`  ${name}: ${line}`),
      onStop: stopper.onStop,
      startStack: (stack, appWish = {}) => startBenchStack(join(folder, stack), appWish, stopper),
    });
  } finally {
    await stopper.stopAll();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.off(signal, leave);
  }
}
