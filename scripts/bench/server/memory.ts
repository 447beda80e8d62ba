// What the web process holds on to while it is used: read through its inspector, after everything that can go has gone.
import { z } from "zod";
import type { Inspector } from "./inspector";
import { loadFor } from "./load";
import type { Step } from "./step";

const MEGABYTE = 1_048_576;

const usageSchema = z.object({
  result: z.object({
    value: z.string().transform((text) => {
      const usage = z.object({ rss: z.number(), heapUsed: z.number() });
      return usage.parse(JSON.parse(text));
    }),
  }),
});

/** Megabytes. */
export type Memory = { readonly heap: number; readonly resident: number };

/** Collects garbage, then reads. */
async function readMemory({ call }: Inspector): Promise<Memory> {
  // Twice: what the first run sets free by finalisers goes in the second.
  await call("HeapProfiler.collectGarbage");
  await call("HeapProfiler.collectGarbage");
  const expression = "JSON.stringify(process.memoryUsage())";
  const { result } = usageSchema.parse(await call("Runtime.evaluate", { expression }));
  return { heap: result.value.heapUsed / MEGABYTE, resident: result.value.rss / MEGABYTE };
}

export type Watched = { readonly memories: readonly Memory[]; readonly faults: readonly string[] };

/**
 * Keeps the process under load for so many "minutes" of so many seconds and reads its memory after each. Within one the
 * step is prepared again every few seconds, so that it never runs out of people.
 */
export async function watchMemory(
  inspector: Inspector,
  step: Step,
  {
    minutes,
    secondsEach,
    say,
  }: { minutes: number; secondsEach: number; say: (line: string) => void },
): Promise<Watched> {
  const memories: Memory[] = [];
  const faults: string[] = [];
  const stretchSeconds = Math.min(secondsEach, 10);
  while (memories.length < minutes) {
    for (let seconds = 0; seconds < secondsEach; seconds += stretchSeconds) {
      faults.push(...(await loadFor(step, stretchSeconds)).faults);
    }
    const memory = await readMemory(inspector);
    memories.push(memory);
    const { heap, resident } = memory;
    say(
      `minute ${memories.length}: heap ${heap.toFixed(1)} MB, resident ${resident.toFixed(0)} MB`,
    );
  }
  return { memories, faults };
}
