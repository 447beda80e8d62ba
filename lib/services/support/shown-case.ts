import "server-only";
import { z } from "zod";
import { type CaseTopic, topicOf } from "@/lib/domain/support/topic";
import { openForDebtor, openProfile } from "@/lib/services/debtor/personal-data";
import { openProfile as openStaffProfile } from "@/lib/services/staff/profile";
import type { CaseRow } from "./case-record";

/** A case as pages of the creditor's people show it. */
export type ShownCase = Omit<
  CaseRow,
  "detailsSealed" | "dataKeyWrapped" | "masterKeyId" | "profileSealed" | "claimedByProfile"
> & {
  /** Who it is about; null where that is not known, or they have been erased. */
  name: string | null;
  topic: CaseTopic;
  /** Who has taken it on. */
  claimedByName: string | null;
  /** What the person wrote. */
  details: string | null;
};

export function toShownCase(row: CaseRow): ShownCase {
  const { detailsSealed, dataKeyWrapped, masterKeyId, profileSealed, claimedByProfile } = row;
  const { id, debtorId, kind, reason, openedAt, status, callbackFrom, callbackUntil } = row;
  const { claimedBy, snoozedUntil, closedAt, outcome, reference, teamId } = row;
  const key = dataKeyWrapped && masterKeyId ? { dataKeyWrapped, masterKeyId } : null;
  const profile = key && profileSealed && openProfile({ ...key, profileSealed });
  return {
    ...{ id, debtorId, kind, reason, openedAt, status, callbackFrom, callbackUntil },
    ...{ claimedBy, snoozedUntil, closedAt, outcome, reference, teamId },
    topic: topicOf(row),
    name: profile && `${profile.givenName} ${profile.familyName}`,
    claimedByName: claimedByProfile && openStaffProfile(claimedByProfile).name,
    details: key && detailsSealed && openForDebtor(key, detailsSealed, z.string()),
  };
}
