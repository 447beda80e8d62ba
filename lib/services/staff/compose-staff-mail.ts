import "server-only";
import { toCreditorView } from "@/lib/services/creditor/creditor-view";
import { creditorOfText } from "@/lib/services/creditor/store";
import type { EmailBody, EmailParts } from "@/lib/services/message/content";
import { emailHtml } from "@/lib/services/message/email-html";
import { emailText } from "@/lib/services/message/email-text";
import { messageTranslator } from "@/lib/services/message/translator";
import { openProfile } from "./profile";
import type { StaffAddressee } from "./store";

/** What an e-mail says, in its colleague's language; `time` writes an instant in the creditor's zone. */
type Say = (own: {
  translate: ReturnType<typeof messageTranslator>;
  creditor: string;
  time: (at: Date) => string;
}) => {
  subject: string;
  lead: string;
  action: { label: string; url: string };
  /** By what it is known to be ours. */
  genuine: string[];
};

/** An e-mail to a colleague, under their creditor's name. */
export function composeStaffMail(addressee: StaffAddressee, say: Say): Omit<EmailBody, "channel"> {
  const { profileSealed, locale } = addressee;
  const record = creditorOfText(addressee.creditor);
  const creditor = toCreditorView(record);
  const { name, email } = openProfile(profileSealed);
  const translate = messageTranslator(locale);
  const written = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    ...{ dateStyle: "long", timeStyle: "short", timeZone: creditor.timeZone },
  });
  const time = (at: Date) => written.format(at);
  const { subject, lead, action, genuine } = say({ translate, creditor: creditor.name, time });
  const parts: EmailParts = {
    ...{ locale, lead, facts: [], stop: null, accentColour: record.accentColour },
    greeting: translate("email.greeting", { givenName: name }),
    action: { ...action, copyLink: translate("email.copyLink") },
    genuine: { title: translate("email.genuineTitle"), lines: genuine },
    signature: [creditor.name, creditor.legalAddress],
  };
  return {
    ...{ to: email, senderName: creditor.name, replyTo: creditor.email, unsubscribeUrl: null },
    ...{ subject, text: emailText(parts), html: emailHtml(parts) },
  };
}
