import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { smsSize, toGsm7 } from "@/lib/domain/message/gsm7";
import type { MessageContent, MessageFacts } from "./content";
import { namedDay } from "./named-day";
import { messageTranslator } from "./translator";

type Translator = ReturnType<typeof messageTranslator>;
type Key = Parameters<Translator>[0] & `sms.${string}`;

/**
 * The text of an SMS: GSM-7 and one part, so the first wording that fits is taken (a long name is left out
 * rather than paid for twice). No amount, no reason: who looks over a shoulder learns nothing.
 */
export function composeSms(content: MessageContent, facts: MessageFacts): string {
  const translate = messageTranslator(facts.locale);
  const date = namedDay(content);
  const values = {
    brand: facts.brand,
    givenName: facts.givenName,
    phone: facts.phone.replaceAll(" ", ""),
    letter: facts.letterReference,
    day: dayAndMonth(facts.letterSentOn),
    url: "url" in content ? content.url : "",
    code: "code" in content ? content.code : "",
    receipt: "receiptNumber" in content ? content.receiptNumber : "",
    date: date ? dayAndMonth(date) : "",
  };
  const texts = wordings(content, facts).map((key) => toGsm7(translate(key, values)));
  return texts.find((text) => smsSize(text).parts === 1) ?? texts.at(-1) ?? "";
}

/** As short as it goes: "05/12". */
const dayAndMonth = (date: CalendarDate) => `${date.slice(8, 10)}/${date.slice(5, 7)}`;

/** From the fullest wording to the shortest. */
function wordings(content: MessageContent, facts: MessageFacts): Key[] {
  switch (content.kind) {
    case "invitation":
      return facts.isLetterQuoted
        ? ["sms.invitationWithLetter", "sms.invitation", "sms.invitationWithoutName"]
        : ["sms.invitation", "sms.invitationWithoutName"];
    case "renewal":
      return ["sms.renewal", "sms.renewalWithoutName"];
    case "one_time_code":
      return ["sms.oneTimeCode"];
    case "receipt":
      return ["sms.receipt", "sms.receiptWithoutName"];
    case "debit_failed":
      return ["sms.debitFailed", "sms.debitFailedWithoutName"];
    case "mandate_confirmed":
      return ["sms.mandateConfirmed"];
    case "collection_schedule":
      return ["sms.collectionSchedule"];
    case "card_expiring":
      return ["sms.cardExpiring"];
    case "method_needed":
      return ["sms.methodNeeded"];
    case "collection_failed_retry":
      return ["sms.collectionFailedRetry"];
    case "collection_needs_method":
      return ["sms.collectionNeedsMethod"];
    case "collection_needs_confirmation":
      return ["sms.collectionNeedsConfirmation"];
    case "collection_reminder":
      return ["sms.collectionReminder"];
    case "autopay_paused":
      return ["sms.autopayPaused"];
    case "autopay_ended":
      return ["sms.autopayEnded", "sms.autopayEndedWithoutName"];
    case "debit_returned":
      return ["sms.debitReturned"];
    case "refund_sent":
      return ["sms.refundSent"];
    case "overpayment_held":
      return ["sms.overpaymentHeld"];
    case "plan_changed":
      return ["sms.planChanged"];
    case "device_added":
      return ["sms.deviceAdded"];
    case "contact_changed":
      return ["sms.contactChanged"];
    case "debit_coming":
      return ["sms.debitComing", "sms.debitComingWithoutName"];
    case "payment_due":
      return ["sms.paymentDue", "sms.paymentDueWithoutName"];
  }
}
