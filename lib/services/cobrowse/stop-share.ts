import "server-only";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { endOwnShares } from "./store";

/** One tap: nobody sees anything from here on, and nothing of what was seen is left. Also declines an offer. */
export async function stopShare({ actor, now }: { actor: DebtorActor; now: Date }): Promise<void> {
  refuseImpersonator({ actor });
  await endOwnShares(actor, now);
}
