import "server-only";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { EmailBody, EmailParts, MessageContent, MessageFacts } from "./content";
import { emailFacts } from "./email-facts";
import { emailHtml } from "./email-html";
import { emailText } from "./email-text";
import { namedDay } from "./named-day";
import { messageTranslator } from "./translator";

const KEYS = {
  invitation: "invitation",
  renewal: "renewal",
  one_time_code: "oneTimeCode",
  sign_in_code: "signInCode",
  receipt: "receipt",
  debit_failed: "debitFailed",
  mandate_confirmed: "mandateConfirmed",
  collection_schedule: "collectionSchedule",
  card_expiring: "cardExpiring",
  method_needed: "methodNeeded",
  collection_failed_retry: "collectionFailedRetry",
  collection_needs_method: "collectionNeedsMethod",
  collection_needs_confirmation: "collectionNeedsConfirmation",
  collection_reminder: "collectionReminder",
  autopay_paused: "autopayPaused",
  autopay_ended: "autopayEnded",
  debit_returned: "debitReturned",
  refund_sent: "refundSent",
  overpayment_held: "overpaymentHeld",
  plan_changed: "planChanged",
  device_added: "deviceAdded",
  contact_changed: "contactChanged",
  chat_answer: "chatAnswer",
  request_answered: "requestAnswered",
  debt_written_off: "debtWrittenOff",
  debit_coming: "debitComing",
  payment_due: "paymentDue",
  instalment_missed: "instalmentMissed",
} as const;

/**
 * Subject, plain text and HTML of an e-mail: no tracking, no picture, nothing loaded from elsewhere. With an address at
 * which such e-mails can be stopped, where they can.
 */
export function composeEmail(
  content: MessageContent,
  facts: MessageFacts,
  unsubscribeUrl: string | null = null,
): Pick<EmailBody, "subject" | "text" | "html"> {
  const translate = messageTranslator(facts.locale);
  const key = KEYS[content.kind];
  const date = namedDay(content);
  const values = {
    brand: facts.brand,
    code: "code" in content ? content.code : "",
    phone: facts.phone,
    receipt: "receiptNumber" in content ? content.receiptNumber : "",
    date: date ? formatDate(date, facts.locale) : "",
  };
  const parts: EmailParts = {
    locale: facts.locale,
    greeting: translate("email.greeting", { givenName: facts.givenName }),
    lead: translate(`email.${key}.lead`, values),
    facts: emailFacts(content, facts),
    action:
      "url" in content
        ? {
            label: translate(`email.${KEYS[content.kind]}.action`),
            url: content.url,
            copyLink: translate("email.copyLink"),
          }
        : null,
    genuine: genuine(facts),
    signature: [
      [facts.brand, facts.principalName].filter((name) => name !== null).join(" · "),
      facts.legalAddress,
    ],
    accentColour: facts.accentColour,
    stop: unsubscribeUrl ? { label: translate("email.stop"), url: unsubscribeUrl } : null,
  };
  return {
    subject: translate(`email.${key}.subject`, values),
    text: emailText(parts),
    html: emailHtml(parts),
  };
}

/** The service proves itself first: facts that only the real sender and the letter on the table have. */
function genuine(facts: MessageFacts): EmailParts["genuine"] {
  const translate = messageTranslator(facts.locale);
  return {
    title: translate("email.genuineTitle"),
    lines: [
      translate("email.genuineLetter", {
        letter: facts.letterReference,
        date: formatDate(facts.letterSentOn, facts.locale),
      }),
      translate("email.genuinePhone", { phone: facts.phone, hours: facts.phoneHours }),
      translate("email.genuineNever"),
    ],
  };
}
