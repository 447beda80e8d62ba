import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { sealSecret } from "@/lib/adapters/crypto/seal-secret";
import { newTotpSecret } from "@/lib/adapters/crypto/totp";
import type { OperatorActor, StaffActor } from "@/lib/domain/actor/actor";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { hashSecret } from "@/lib/services/session/current-session";
import { insertInvitation, renewCredentials } from "./invitation-store";
import { INVITATION_HOURS } from "./limits";
import { staffMay } from "./may";
import { sealProfile, staffEmailHash } from "./profile";
import { findCredentials, insertMember } from "./store";

/** Who lets people in: an admin of the creditor's, or whoever runs commands on the server. */
export type Inviter = StaffActor | OperatorActor;

export const mayManage = (inviter: Inviter, creditorId: string): boolean =>
  inviter.kind === "operator" || staffMay(inviter, "staff.manage", { creditorId });

/**
 * Makes the account of a new colleague, who sets password and second factor by the invitation's token. It is shown once and
 * only its hash is kept. Errors: `not_allowed`, `not_possible` (the address is somebody's, or no such team).
 */
export async function inviteMember(input: {
  inviter: Inviter;
  creditorId: string;
  name: string;
  email: string;
  role: StaffRole;
  teamId: string | null;
  locale: string;
  now: Date;
}): Promise<Result<{ staffId: string; token: string }, "not_allowed" | "not_possible">> {
  const { inviter, creditorId, name, email, role, teamId, locale, now } = input;
  if (!mayManage(inviter, creditorId)) return err("not_allowed");
  const staffId = randomUUID();
  const details = { staff: staffId, role };
  const isMade = await insertMember(
    {
      ...{ id: staffId, creditorId, teamId, role, locale, createdAt: now },
      profileSealed: sealProfile({ name, email: email.trim() }),
      emailHash: staffEmailHash(email),
      totpSecretSealed: sealSecret(newTotpSecret()),
    },
    auditRow({ actor: inviter, action: "staff.invited", creditorId, details, now }),
  );
  if (!isMade) return err("not_possible");
  return ok({ staffId, token: await issueInvitation(inviter, staffId, now) });
}

/**
 * Takes every way in from a colleague who has lost one (password, second factor, passkeys, the link to the company's account),
 * ends their sessions, and lets them set up anew. Errors: `not_allowed` (also for one's own account), `unknown` (no such
 * colleague, or one who has left).
 */
export async function reinviteMember(input: {
  inviter: Inviter;
  staffId: string;
  now: Date;
}): Promise<Result<{ token: string }, "not_allowed" | "unknown">> {
  const { inviter, staffId, now } = input;
  const member = await findCredentials(staffId);
  if (!member) return err("unknown");
  const { creditorId } = member;
  const isOwn = inviter.kind === "staff" && inviter.staffId === staffId;
  if (isOwn || !mayManage(inviter, creditorId)) return err("not_allowed");
  const details = { staff: staffId };
  const audit = auditRow({ actor: inviter, action: "staff.reinvited", creditorId, details, now });
  const isRenewed = await renewCredentials(staffId, sealSecret(newTotpSecret()), now, audit);
  return isRenewed ? ok({ token: await issueInvitation(inviter, staffId, now) }) : err("unknown");
}

async function issueInvitation(inviter: Inviter, staffId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await insertInvitation({
    ...{ id: randomUUID(), staffId, tokenHash: hashSecret(token), createdAt: now },
    invitedBy:
      inviter.kind === "operator" ? `operator:${inviter.login}` : `staff:${inviter.staffId}`,
    expiresAt: new Date(now.getTime() + INVITATION_HOURS * 3_600_000),
  });
  return token;
}
