import "server-only";
import { isPersonLocked, LINK_ATTEMPTS_MAX } from "@/lib/domain/identity/attempts";
import { factorsToAsk, type IdentityFactor } from "@/lib/domain/identity/factors";
import { linkState } from "@/lib/domain/link/state";
import { type CreditorView, toCreditorView } from "@/lib/services/creditor/creditor-view";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { currentSession } from "@/lib/services/session/current-session";
import { type Draft, takeDraft } from "@/lib/services/session/draft";

/** The step's name in drafts: of one session, so that nobody else with the link sees what was typed. */
export const identityStep = (sessionId: string) => `identity:${sessionId}`;

export type IdentityPage =
  | { kind: "none" }
  | { kind: "identified" }
  | { kind: "locked"; creditor: CreditorView }
  | { kind: "ask"; factors: IdentityFactor[]; attemptsMax: number; draft: Draft };

/** Read model of /identity: which facts are asked; nothing about the person but what they just typed wrong. */
export async function getIdentityPage(now: Date): Promise<IdentityPage> {
  const current = await currentSession();
  if (current.state === "none") return { kind: "none" };
  const { session } = current;
  if (current.state === "open" && session.stage === "identified") return { kind: "identified" };

  const creditor = toCreditorView(session.debtor.creditor);
  const isLocked = linkState(session.link, now) === "locked" || isPersonLocked(session.debtor, now);
  if (isLocked) return { kind: "locked", creditor };
  if (linkState(session.link, now) !== "live") return { kind: "none" };
  return {
    kind: "ask",
    factors: factorsToAsk(creditor.policy.identityFactors, openProfile(session.debtor)),
    attemptsMax: LINK_ATTEMPTS_MAX,
    draft: await takeDraft(session.debtorId, identityStep(session.id)),
  };
}
