import "server-only";
import { dateOf } from "@/lib/adapters/db/calendar-column";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isPersonLocked } from "@/lib/domain/identity/attempts";
import { type ProofItem, proofToShow } from "@/lib/domain/identity/factors";
import { maskedName } from "@/lib/domain/link/masked-name";
import { linkState } from "@/lib/domain/link/state";
import { type CreditorView, toCreditorView } from "@/lib/services/creditor/creditor-view";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { findLink, type LinkRecord } from "./find-link";

/** How a person can tell that the message is genuine: facts that only their creditor's letter has. */
export type LinkProof = {
  /** Null where the contract's digits are asked as a factor. */
  contractEnding: string | null;
  letterReference: string;
  letterSentOn: CalendarDate;
  phone: string;
};

export type LinkPage =
  | { kind: "unusable" }
  | { kind: "locked"; creditor: CreditorView }
  | { kind: "live"; creditor: CreditorView; maskedName: string; proof: LinkProof };

const CONTRACT_ENDING_LENGTH = 4;

/**
 * Read model of /l/<token>. Nothing of a debt: brand, a masked name and the proof. Expired,
 * revoked and unknown links look the same.
 */
export async function getLinkPage(token: string, now: Date): Promise<LinkPage> {
  const link = await findLink(token);
  const state = link ? linkState(link, now) : "unknown";
  if (!link || state === "expired" || state === "revoked") return { kind: "unusable" };
  const creditor = toCreditorView(link.debtor.creditor);
  if (state === "locked" || isPersonLocked(link.debtor, now)) return { kind: "locked", creditor };
  const profile = openProfile(link.debtor);
  const items = proofToShow(creditor.policy.identityFactors);
  return { kind: "live", creditor, maskedName: maskedName(profile), proof: proofOf(link, items) };
}

/** The latest letter is the one that lies on the person's table. */
function proofOf(link: LinkRecord, items: readonly ProofItem[]): LinkProof {
  const [account] = link.debtor.accounts;
  if (!account) throw new Error(`debtor ${link.debtorId} has a link but no account`);
  return {
    contractEnding: items.includes("contract_ending")
      ? account.contractNumber.slice(-CONTRACT_ENDING_LENGTH)
      : null,
    letterReference: account.letterReference,
    letterSentOn: dateOf(account.letterSentOn),
    phone: link.debtor.creditor.phone,
  };
}
