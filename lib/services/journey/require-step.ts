import "server-only";
import { redirect } from "next/navigation";
import { now as clockNow } from "@/lib/adapters/clock/clock";
import type { Step } from "@/lib/domain/journey/steps";
import { requireDebtor, type SessionDebtor } from "@/lib/services/session/require-debtor";
import { detourFrom } from "./detour";
import { getJourneyState } from "./get-journey-state";

/**
 * The debtor of this request if the screen makes sense to them now; else a redirect to where they
 * belong, whose page says why (`reason`, a message key).
 */
export async function requireStep(step: Step): Promise<SessionDebtor> {
  const debtor = await requireDebtor();
  const detour = detourFrom(step, await getJourneyState(debtor.actor, clockNow()));
  if (detour) redirect(detour);
  return debtor;
}
