import "server-only";
import { env } from "@/lib/adapters/env/env";
import { toCreditorView } from "@/lib/services/creditor/creditor-view";
import { creditorOfText } from "@/lib/services/creditor/store";
import type { EmailBody, EmailParts } from "@/lib/services/message/content";
import { emailHtml } from "@/lib/services/message/email-html";
import { emailText } from "@/lib/services/message/email-text";
import { messageTranslator } from "@/lib/services/message/translator";
import type { InvitationRow } from "./invitation-store";
import { openProfile } from "./profile";

/** The e-mail that lets a colleague in, in their language. It says until when its link is good, and where it leads. */
export function composeInvitation(
  invitation: InvitationRow,
  link: string,
): Omit<EmailBody, "channel"> {
  const record = creditorOfText(invitation.creditor);
  const creditor = toCreditorView(record);
  const { name, email } = openProfile(invitation.profileSealed);
  const translate = messageTranslator(invitation.locale);
  const written = invitation.locale === "en" ? "en-GB" : invitation.locale;
  const until = new Intl.DateTimeFormat(written, {
    ...{ dateStyle: "long", timeStyle: "short", timeZone: creditor.timeZone },
  }).format(invitation.expiresAt);
  const parts: EmailParts = {
    locale: invitation.locale,
    greeting: translate("email.greeting", { givenName: name }),
    lead: translate("email.staffInvitation.lead", { creditor: creditor.name, until }),
    facts: [],
    action: {
      label: translate("email.staffInvitation.action"),
      url: link,
      copyLink: translate("email.copyLink"),
    },
    genuine: {
      title: translate("email.genuineTitle"),
      lines: [
        translate("email.staffInvitation.genuineAddress", { address: `${env.APP_URL}/` }),
        translate("email.staffInvitation.genuineAsk", { creditor: creditor.name }),
        translate("email.staffInvitation.genuineNever"),
      ],
    },
    signature: [creditor.name, creditor.legalAddress],
    accentColour: record.accentColour,
    stop: null,
  };
  return {
    ...{ to: email, senderName: creditor.name, replyTo: creditor.email, unsubscribeUrl: null },
    subject: translate("email.staffInvitation.subject", { creditor: creditor.name }),
    ...{ text: emailText(parts), html: emailHtml(parts) },
  };
}
