import "server-only";
import { env } from "@/lib/adapters/env/env";
import type { EmailBody } from "@/lib/services/message/content";
import { composeStaffMail } from "./compose-staff-mail";
import type { InvitationRow } from "./invitation-store";

/** The e-mail that lets a colleague in, in their language. It says until when its link is good, and where it leads. */
export const composeInvitation = (
  invitation: InvitationRow,
  link: string,
): Omit<EmailBody, "channel"> =>
  composeStaffMail(invitation, ({ translate, creditor, time }) => ({
    subject: translate("email.staffInvitation.subject", { creditor }),
    lead: translate("email.staffInvitation.lead", { creditor, until: time(invitation.expiresAt) }),
    action: { label: translate("email.staffInvitation.action"), url: link },
    genuine: [
      translate("email.staffInvitation.genuineAddress", { address: `${env.APP_URL}/` }),
      translate("email.staffInvitation.genuineAsk", { creditor }),
      translate("email.staffInvitation.genuineNever"),
    ],
  }));
