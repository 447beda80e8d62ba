// Load below what the server can do: requests that arrive by chance at a given rate, whoever is still being answered.
// autocannon is not used for it: it sends each second's share at full load and then pauses, and full load is what would
// be measured.
import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { type Ask, faultOf } from "./ask";
import { CONNECTIONS } from "./load";
import type { Step } from "./step";

export type Paced = {
  /** From the moment a request was due, waiting for a connection included. */
  readonly latenciesMs: readonly number[];
  readonly faults: readonly string[];
};

/** Prepares the step, then lets requests arrive at that rate for that long; waits for the last answer. */
export async function paceFor(step: Step, perSecond: number, seconds: number): Promise<Paced> {
  await step.prepare();
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const latenciesMs: number[] = [];
  const faults: string[] = [];
  const underWay: Promise<void>[] = [];
  const start = performance.now();
  let dueMs = start + gapMs(perSecond);
  while (dueMs < start + seconds * 1_000) {
    const waitMs = dueMs - performance.now();
    if (waitMs > 1) await pause(waitMs);
    const ask = step.next();
    if (ask === null) faults.push("everybody has asked already");
    if (ask === null) break;
    const from = dueMs;
    const answered = send(ask, step.url, agent).then((fault) => {
      latenciesMs.push(performance.now() - from);
      if (fault) faults.push(fault);
    });
    underWay.push(answered);
    dueMs += gapMs(perSecond);
  }
  await Promise.all(underWay);
  agent.destroy();
  return { latenciesMs, faults };
}

/** Arrivals that know nothing of each other: exponential gaps (a Poisson process). */
const gapMs = (perSecond: number) => (-Math.log(1 - Math.random()) * 1_000) / perSecond;

/** Answers what was wrong, or null. */
function send(ask: Ask, url: string, agent: Agent): Promise<string | null> {
  const { method, headers, body } = ask;
  return new Promise((resolve) => {
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const sent = request(`${url}${ask.path}`, {
      method,
      agent,
      headers: { ...headers, ...length },
    });
    sent.on("error", (error) => resolve(error.message));
    sent.on("response", (response) => {
      const { location = "", "content-type": contentType = "" } = response.headers;
      const answer = {
        status: response.statusCode ?? 0,
        headers: { location, "content-type": contentType },
      };
      response.on("error", (error) => resolve(error.message));
      response.on("end", () => resolve(faultOf(ask, answer)));
      response.resume();
    });
    sent.end(body);
  });
}
