import "server-only";
import { smsSize, toGsm7 } from "@/lib/domain/message/gsm7";
import type { MessageContent, MessageFacts } from "./content";
import { messageTranslator } from "./translator";

type Translator = ReturnType<typeof messageTranslator>;
type Key = Parameters<Translator>[0] & `sms.${string}`;

/**
 * The text of an SMS: GSM-7 and one part, so the first wording that fits is taken (a long name is left out
 * rather than paid for twice). No amount, no reason: who looks over a shoulder learns nothing.
 */
export function composeSms(content: MessageContent, facts: MessageFacts): string {
  const translate = messageTranslator(facts.locale);
  const values = {
    brand: facts.brand,
    givenName: facts.givenName,
    phone: facts.phone.replaceAll(" ", ""),
    letter: facts.letterReference,
    day: `${facts.letterSentOn.slice(8, 10)}/${facts.letterSentOn.slice(5, 7)}`,
    url: "url" in content ? content.url : "",
    code: "code" in content ? content.code : "",
    receipt: "receiptNumber" in content ? content.receiptNumber : "",
  };
  const texts = wordings(content, facts).map((key) => toGsm7(translate(key, values)));
  return texts.find((text) => smsSize(text).parts === 1) ?? texts.at(-1) ?? "";
}

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
  }
}
