import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { smsSize, toGsm7 } from "@/lib/domain/message/gsm7";
import type { MessageContent, MessageFacts } from "./content";
import { namedDay } from "./named-day";
import { messageTranslator } from "./translator";

type Translator = ReturnType<typeof messageTranslator>;
type Key = Parameters<Translator>[0] & `sms.${string}`;

/** From the fullest wording to the shortest. */
const WORDINGS: Readonly<Record<MessageContent["kind"], readonly Key[]>> = {
  invitation: ["sms.invitation", "sms.invitationWithoutName"],
  renewal: ["sms.renewal", "sms.renewalWithoutName"],
  one_time_code: ["sms.oneTimeCode"],
  sign_in_code: ["sms.signInCode"],
  receipt: ["sms.receipt", "sms.receiptWithoutName"],
  debit_failed: ["sms.debitFailed", "sms.debitFailedWithoutName"],
  mandate_confirmed: ["sms.mandateConfirmed"],
  collection_schedule: ["sms.collectionSchedule"],
  card_expiring: ["sms.cardExpiring"],
  method_needed: ["sms.methodNeeded"],
  collection_failed_retry: ["sms.collectionFailedRetry"],
  collection_needs_method: ["sms.collectionNeedsMethod"],
  collection_needs_confirmation: ["sms.collectionNeedsConfirmation"],
  collection_reminder: ["sms.collectionReminder"],
  autopay_paused: ["sms.autopayPaused"],
  autopay_ended: ["sms.autopayEnded", "sms.autopayEndedWithoutName"],
  debit_returned: ["sms.debitReturned"],
  refund_sent: ["sms.refundSent"],
  overpayment_held: ["sms.overpaymentHeld"],
  plan_changed: ["sms.planChanged"],
  device_added: ["sms.deviceAdded"],
  contact_changed: ["sms.contactChanged"],
  chat_answer: ["sms.chatAnswer"],
  request_answered: ["sms.requestAnswered"],
  debt_written_off: ["sms.debtWrittenOff"],
  debit_coming: ["sms.debitComing", "sms.debitComingWithoutName"],
  payment_due: ["sms.paymentDue", "sms.paymentDueWithoutName"],
  instalment_missed: ["sms.instalmentMissed", "sms.instalmentMissedWithoutName"],
};

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

function wordings({ kind }: MessageContent, { isLetterQuoted }: MessageFacts): readonly Key[] {
  const quoting = kind === "invitation" && isLetterQuoted;
  return quoting ? ["sms.invitationWithLetter", ...WORDINGS[kind]] : WORDINGS[kind];
}
