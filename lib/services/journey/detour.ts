import "server-only";
import { canVisit } from "@/lib/domain/journey/can-visit";
import type { JourneyState } from "@/lib/domain/journey/state";
import type { Step } from "@/lib/domain/journey/steps";
import { pathOfStep } from "./step-path";

/** Where to go instead of a screen that makes no sense now, with the reason as its query; null where it does. */
export function detourFrom(step: Step, state: JourneyState): string | null {
  const visit = canVisit(step, state);
  return visit.allowed ? null : `${pathOfStep(visit.goTo)}?reason=${visit.reason}`;
}
