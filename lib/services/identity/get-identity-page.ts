import "server-only";
import { isPersonLocked, LINK_ATTEMPTS_MAX } from "@/lib/domain/identity/attempts";
import { factorsToAsk, type IdentityFactor } from "@/lib/domain/identity/factors";
import { linkState } from "@/lib/domain/link/state";
import { type CreditorView, toCreditorView } from "@/lib/services/creditor/creditor-view";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { currentSession } from "@/lib/services/session/current-session";
import { type Draft, takeDraft } from "@/lib/services/session/draft";
import { IDENTITY_FORM, identityRead, identityStep } from "./identity-form";

export type IdentityPage =
  | { kind: "none" }
  | { kind: "identified" }
  | { kind: "locked"; creditor: CreditorView }
  | { kind: "ask"; factors: IdentityFactor[]; attemptsMax: number; draft: Draft };

/** Read model of /identity: which facts are asked; nothing about the person but what they just typed wrong. */
export async function getIdentityPage(now: Date): Promise<IdentityPage> {
  const current = await currentSession({ reads: IDENTITY_FORM });
  if (current.state !== "open" && current.state !== "ended") return { kind: "none" };
  const { session } = current;
  if (current.state === "open" && session.stage === "identified") return { kind: "identified" };

  const creditor = toCreditorView(session.debtor.creditor);
  const isLocked = linkState(session.gate, now) === "locked" || isPersonLocked(session.debtor, now);
  if (isLocked) return { kind: "locked", creditor };
  if (linkState(session.gate, now) !== "live") return { kind: "none" };
  const owner = { debtorId: session.debtorId, record: session.debtor };
  const { drafts } = identityRead(session);
  return {
    kind: "ask",
    factors: factorsToAsk(creditor.policy.identityFactors, openProfile(session.debtor)),
    attemptsMax: LINK_ATTEMPTS_MAX,
    draft: await takeDraft(owner, drafts, identityStep(session.id)),
  };
}
