import "server-only";
import { openSecret } from "@/lib/adapters/crypto/seal-secret";
import type { StaffMember } from "./current-staff";
import { countRecoveryCodes } from "./member-store";
import { isJustConfirmed } from "./passkey/manage-staff-passkeys";
import { findStaffPasskeys } from "./passkey/store";
import { findOpenSessions } from "./session-store";

export type OwnAccountPage = {
  /** Codes that have not been used. */
  codesLeft: number;
  passkeys: { id: string; name: string; addedAt: Date; usedAt: Date | null }[];
  /** A second factor was shown just now: ways in may be changed. */
  isConfirmed: boolean;
  sessions: { id: string; label: string; startedAt: Date; lastSeenAt: Date; isThis: boolean }[];
};

/** What a colleague sees of their own account. */
export async function getOwnAccount(
  { actor, sessionId }: Pick<StaffMember, "actor" | "sessionId">,
  now: Date,
): Promise<OwnAccountPage> {
  const [codesLeft, sessions, passkeys, isConfirmed] = await Promise.all([
    countRecoveryCodes(actor.staffId),
    findOpenSessions(actor.staffId, now),
    findStaffPasskeys(actor.staffId),
    isJustConfirmed(sessionId, now),
  ]);
  return {
    codesLeft,
    isConfirmed,
    passkeys: passkeys.map(({ credentialId: id, nameSealed, createdAt, lastUsedAt }) => ({
      ...{ id, name: openSecret(nameSealed), addedAt: createdAt, usedAt: lastUsedAt },
    })),
    sessions: sessions.map(({ id, labelSealed, createdAt, lastSeenAt }) => ({
      ...{ id, label: openSecret(labelSealed), startedAt: createdAt, lastSeenAt },
      isThis: id === sessionId,
    })),
  };
}
