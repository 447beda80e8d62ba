// Full load: as many requests as eight connections get answered, each sending its next when the last was answered.
import autocannon from "autocannon";
import { type Ask, faultOf } from "./ask";
import type { Step } from "./step";

export const CONNECTIONS = 8;

export type Load = {
  /** Answers a second. */
  readonly perSecond: number;
  readonly answers: number;
  /** Connection errors, time-outs and answers that were not the right ones, by what they were. */
  readonly faults: readonly string[];
};

/** Prepares the step, then asks at full load for that long. */
export async function loadFor(step: Step, seconds: number): Promise<Load> {
  await step.prepare();
  const faults: string[] = [];
  const result = await autocannon({
    ...{ url: step.url, connections: CONNECTIONS, duration: seconds },
    requests: [
      {
        setupRequest: (defaults, context: { ask?: Ask }) => {
          const ask = step.next() ?? usedUp(faults);
          context.ask = ask;
          // autocannon writes into the headers that it is given.
          return { ...defaults, ...ask, headers: { ...ask.headers } };
        },
        onResponse: (status, _body, context: { ask?: Ask }, headers) => {
          const answer = { status, headers: lowerCased(headers ?? {}) };
          const fault = context.ask ? faultOf(context.ask, answer) : null;
          if (fault !== null) faults.push(fault);
        },
      },
    ],
  });
  if (result.errors > 0) faults.push(`${result.errors} connection errors and time-outs`);
  const answers = result.requests.total;
  const effects = (await step.countEffects?.()) ?? answers;
  if (effects < answers) faults.push(`${answers - effects} answers of ${step.name} had no effect`);
  return { perSecond: answers / result.duration, answers, faults };
}

/** Nobody is left to ask for: what follows is no measurement any more, and counts as a fault. */
function usedUp(faults: string[]): Ask {
  faults.push("everybody has asked already");
  return { method: "GET", path: "/api/health", headers: {}, isExpected: () => true };
}

function lowerCased(headers: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}
