import "server-only";
import type { CobrowseStatus, EndReason } from "@/lib/domain/cobrowse/status";
import { openProfile } from "@/lib/services/debtor/personal-data";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { findOwnShares, findSharedFile, type SharedFile } from "./store";

export type ViewedShare = {
  id: string;
  status: CobrowseStatus;
  endReason: EndReason | null;
  debtorId: string;
  name: string;
  /** The creditor's reference of the first debt. */
  reference: string;
  waitsUntil: Date;
  endsAt: Date | null;
  consentedAt: Date | null;
  isRecorded: boolean;
};

/** Read model of /staff/cobrowse/[id]; null where it is not the colleague's own. */
export async function getViewerPage(member: StaffMember, id: string): Promise<ViewedShare | null> {
  const { actor } = member;
  const share = await findSharedFile(scopeOf(actor), id);
  const isTheirs = share?.staffId === actor.staffId && staffMay(actor, "cobrowse.join", share);
  return share && isTheirs ? toView(share) : null;
}

/** Read model of /staff/cobrowse: what the colleague offered or looks at. */
export async function getOwnShares({ actor }: StaffMember): Promise<ViewedShare[]> {
  return (await findOwnShares(scopeOf(actor), actor.staffId)).map(toView);
}

function toView(share: SharedFile): ViewedShare {
  const { id, status, endReason, debtorId, waitsUntil, endsAt, consentedAt } = share;
  const { givenName, familyName } = openProfile(share);
  return {
    ...{ id, status, endReason, debtorId, waitsUntil, endsAt, consentedAt },
    name: `${givenName} ${familyName}`,
    reference: share.reference ?? "",
    isRecorded: share.keepsRecording,
  };
}
