// Lets one request go wrong: before its work, after it, or on the way back.
import { setTimeout as pause } from "node:timers/promises";
import { type Answer, answerOf } from "@/sandbox/stripe/protocol/exchange";
import type { Fault } from "./fault-list";

/** Instead of an answer: the connection ends without one. */
export const cut = Symbol("the connection is cut");

/** The work's answer, or what the fault makes of it. Work that throws a refusal goes wrong in the same way. */
export async function withFault(
  fault: Fault | null,
  work: () => Answer | Promise<Answer>,
): Promise<Answer | typeof cut> {
  switch (fault?.kind) {
    case undefined:
      return work();
    case "429":
      return answerOf(429, { error: rateLimit });
    case "500_then_success":
      return answerOf(500, { error: brokenDown });
    case "500_after_success":
      await settled(work);
      return answerOf(500, { error: brokenDown });
    case "timeout":
      return cut;
    case "timeout_after_success":
      await settled(work);
      return cut;
    case "delay":
      // The work is done at once: whoever does not wait must find out what became of it.
      return Promise.all([work(), pause(fault.delayMs)]).then(([answer]) => answer);
  }
}

async function settled(work: () => Answer | Promise<Answer>): Promise<void> {
  await Promise.allSettled([(async () => work())()]);
}

const rateLimit = {
  type: "invalid_request_error",
  code: "rate_limit",
  message: "Request rate limit exceeded (a fault that the sandbox was asked for).",
};

const brokenDown = {
  type: "api_error",
  message: "Stripe is out of order (a fault that the sandbox was asked for).",
};
