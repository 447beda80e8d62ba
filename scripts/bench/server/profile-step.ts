// Where the web process spends its time on a step: kept as a CPU profile, and told by kind of work.
import { writeFile } from "node:fs/promises";
import { z } from "zod";
import { sourceOf } from "./frame-source";
import type { Inspector } from "./inspector";
import { loadFor } from "./load";
import { type CpuProfile, type Spent, spentOn } from "./spent-on";
import type { Step } from "./step";

const SAMPLE_EVERY_MICROSECONDS = 500;

const stoppedSchema = z.object({ profile: z.custom<CpuProfile>() });

/** Milliseconds of the processor for one answer, by kind of work, largest first; the file opens in any browser's tools. */
export async function profileStep(
  { call }: Inspector,
  step: Step,
  seconds: number,
  file: string,
): Promise<Spent[]> {
  await call("Profiler.enable");
  await call("Profiler.setSamplingInterval", { interval: SAMPLE_EVERY_MICROSECONDS });
  await call("Profiler.start");
  const { answers } = await loadFor(step, seconds);
  const { profile } = stoppedSchema.parse(await call("Profiler.stop"));
  await call("Profiler.disable");
  await writeFile(file, JSON.stringify(profile));
  return spentOn(profile, sourceOf).map(({ kind, ms }) => ({ kind, ms: ms / answers }));
}
