// Stripe lies, or keeps silent: what the books make of it.
import type { Check, FaultContext, FaultReport } from "@/scripts/faults/contract";

export async function runLies(context: FaultContext): Promise<FaultReport> {
  const { runScript } = await context.services();
  const checks = (await runScript("scripts/faults/lies/lies-process.ts", [])) as Check[];
  return { checks, figures: [] };
}
