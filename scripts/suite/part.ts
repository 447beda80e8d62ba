import { say, step } from "@/scripts/processes/progress";
import { failed, type Outcome } from "./outcome";

export type Part = { readonly name: string; readonly run: () => Promise<Outcome> };

const signOfLifeMs = 30_000;

/** Runs the parts one after the other and says what each came to. A part that throws has failed. */
export async function runParts(parts: readonly Part[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const part of parts) {
    const start = performance.now();
    const outcome = await step(part.name, part.run, signOfLifeMs).catch((error: unknown) =>
      failed(String(error)),
    );
    const seconds = ((performance.now() - start) / 1_000).toFixed(1);
    if (outcome.failed > 0) say(outcome.details.trimEnd());
    const mark = outcome.failed > 0 ? "✗" : "✓";
    say(`${mark} ${part.name} ${outcome.note} (${seconds} s)`.replace(/ +/g, " "));
    outcomes.push(outcome);
  }
  return outcomes;
}
