import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isPersonLocked } from "@/lib/domain/identity/attempts";
import { type ProofItem, proofToShow } from "@/lib/domain/identity/factors";
import { invariant } from "@/lib/domain/invariant";
import { maskedName } from "@/lib/domain/link/masked-name";
import { linkState } from "@/lib/domain/link/state";
import { type CreditorView, toCreditorView } from "@/lib/services/creditor/creditor-view";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { findLink } from "./find-link";
import type { LinkRecord } from "./store";

/** How a person can tell that the message is genuine: facts that only their creditor's letter has. */
export type LinkProof = {
  /** Null where the contract's digits are asked as a factor. */
  contractEnding: string | null;
  letterReference: string;
  letterSentOn: CalendarDate;
};

/** `locale`: the language in which the person was written to; null where nobody is known. */
export type LinkPage = { locale: string | null } & (
  | { kind: "unusable" }
  | { kind: "locked"; creditor: CreditorView }
  | { kind: "live"; creditor: CreditorView; maskedName: string; proof: LinkProof }
);

const CONTRACT_ENDING_LENGTH = 4;

/**
 * Read model of /l/<token>. Nothing of a debt: brand, a masked name and the proof. Expired,
 * revoked and unknown links look the same.
 */
export async function getLinkPage(token: string, now: Date): Promise<LinkPage> {
  const link = await findLink(token);
  const state = link ? linkState(link, now) : "unknown";
  const locale = link?.locale ?? null;
  if (!link || state === "expired" || state === "revoked") return { kind: "unusable", locale };
  const creditor = toCreditorView(link.creditor);
  if (state === "locked" || isPersonLocked(link, now)) return { kind: "locked", locale, creditor };
  const profile = openProfile(link);
  const items = proofToShow(creditor.policy.identityFactors);
  const proof = proofOf(link, items);
  return { kind: "live", locale, creditor, maskedName: maskedName(profile), proof };
}

/** The latest letter is the one that lies on the person's table. */
function proofOf(link: LinkRecord, items: readonly ProofItem[]): LinkProof {
  const { contractNumber, letterReference, letterSentOn } = link;
  invariant(
    contractNumber !== null && letterReference !== null && letterSentOn !== null,
    `debtor ${link.debtorId} has a link but no account`,
  );
  return {
    contractEnding: items.includes("contract_ending")
      ? contractNumber.slice(-CONTRACT_ENDING_LENGTH)
      : null,
    ...{ letterReference, letterSentOn },
  };
}
