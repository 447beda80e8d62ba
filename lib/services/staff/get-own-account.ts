import "server-only";
import { openSecret } from "@/lib/adapters/crypto/seal-secret";
import type { StaffMember } from "./current-staff";
import { countRecoveryCodes } from "./member-store";
import { findOpenSessions } from "./session-store";

export type OwnAccountPage = {
  /** Codes that have not been used. */
  codesLeft: number;
  sessions: { id: string; label: string; startedAt: Date; lastSeenAt: Date; isThis: boolean }[];
};

/** What a colleague sees of their own account. */
export async function getOwnAccount(
  { actor, sessionId }: Pick<StaffMember, "actor" | "sessionId">,
  now: Date,
): Promise<OwnAccountPage> {
  const [codesLeft, sessions] = await Promise.all([
    countRecoveryCodes(actor.staffId),
    findOpenSessions(actor.staffId, now),
  ]);
  return {
    codesLeft,
    sessions: sessions.map(({ id, labelSealed, createdAt, lastSeenAt }) => ({
      ...{ id, label: openSecret(labelSealed), startedAt: createdAt, lastSeenAt },
      isThis: id === sessionId,
    })),
  };
}
