import "server-only";
import { env } from "@/lib/adapters/env/env";
import { describeError, log } from "@/lib/adapters/log/log";
import { sendMail } from "@/lib/adapters/mail/send-mail";
import { invariant } from "@/lib/domain/invariant";
import { auditRow } from "@/lib/services/audit/store";
import { creditorOfText } from "@/lib/services/creditor/store";
import { hashSecret } from "@/lib/services/session/current-session";
import { composeInvitation } from "./compose-invitation";
import { findOpenInvitation, type InvitationRow, noteInvitationSent } from "./invitation-store";
import type { Inviter } from "./invite-member";
import { openProfile } from "./profile";

/** What became of an invitation; whoever made it sees the link only where it was not sent. */
type HandedOver = { isSent: boolean; email: string; link: string };

/**
 * Sends a fresh invitation to its colleague, after it was written and by no job: a token in a queue would be one more place
 * from which to take it, and whoever made it is there to hand it on. Sent at most once; "again" is another invitation.
 */
export async function handOverInvitation(input: {
  inviter: Inviter;
  token: string;
  now: Date;
}): Promise<HandedOver> {
  const { inviter, token, now } = input;
  const invitation = await findOpenInvitation(hashSecret(token), now);
  invariant(invitation, "an invitation that was just made is not there");
  const link = `${env.APP_URL}/staff/invitation/${token}`;
  const { email } = openProfile(invitation.profileSealed);
  const isSent = await send(invitation, link);
  if (isSent) {
    const { id, staffId } = invitation;
    const { id: creditorId } = creditorOfText(invitation.creditor);
    const trail = { actor: inviter, creditorId, details: { staff: staffId }, now };
    await noteInvitationSent(id, now, auditRow({ ...trail, action: "staff.invitation_sent" }));
  }
  return { isSent, email, link };
}

async function send(invitation: InvitationRow, link: string): Promise<boolean> {
  try {
    return (await sendMail(composeInvitation(invitation, link))).ok;
  } catch (error) {
    log.warn({ invitation: invitation.id, ...describeError(error) }, "invitation not sent");
    return false;
  }
}
