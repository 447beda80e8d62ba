// The calendar's turns: summer time both ways, a leap day, the end of a year, and creditors in other zones.
import type { Check, FaultContext, FaultReport } from "@/scripts/faults/contract";

/** Hours between two rounds of collection, and people in each world. */
const SIZE = {
  short: { everyHours: 5, zonesEach: 1, people: 1 },
  long: { everyHours: 1, zonesEach: 3, people: 2 },
};
const SCRIPT = "scripts/faults/clock/clock-process.ts";

export async function runClock(context: FaultContext): Promise<FaultReport> {
  const { runScript } = await context.services();
  const { everyHours, zonesEach, people } = SIZE[context.isShort ? "short" : "long"];
  const checks = (await runScript(SCRIPT, [everyHours, zonesEach, people].map(String))) as Check[];
  return { checks, figures: [] };
}
