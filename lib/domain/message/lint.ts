// What an outreach template may not say. Checked when a template is saved and in the tests of our own.
// Sources: DGCCRF survey 2022 (amicable recovery dressed up as judicial), CONC 7.3, NCSC guidance on SMS.
import { smsSize } from "./gsm7";

export type TemplateIssue =
  | "threatening_word"
  | "debt_revealed"
  | "amount_shown"
  | "premium_number"
  | "not_gsm7"
  | "too_long";

/** Words of force or hurry: only a court's title would allow them, and panic is what scams use. */
const THREATS =
  /\b(?:saisies?|huissiers?|commissaires? de justice|tribuna(?:l|ux)|contentieu(?:x|se)|poursuites?|dernier avis|mise en demeure|urgent\w*|immediatement|bailiffs?|court|legal action|enforcement|final notice|urgently|immediately)\b/u;

/** Words that tell anyone who sees the phone that money is owed. */
const DEBT =
  /\b(?:dettes?|impayes?|creances?|recouvrement|debiteurs?|arrieres?|debts?|arrears|overdue|collections?|unpaid)\b/u;

const AMOUNT = /\d[\d\s.,]*(?:€|£|\beur\b|\beuros?\b|\bgbp\b)|[€£]\s*\d/u;

/** French surcharged numbers: 081, 082 and 089, with or without +33. */
const PREMIUM = /(?:\+33[\s.]?|\b0)8[\s.]?[129](?:[\s.]?\d){7}/u;

/** What is wrong with the text of an SMS or of an e-mail before the person has shown who they are. */
export function lintTemplate(text: string, channel: "sms" | "email"): TemplateIssue[] {
  const words = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const size = smsSize(text);
  const findings: readonly (readonly [TemplateIssue, boolean])[] = [
    ["threatening_word", THREATS.test(words)],
    ["debt_revealed", DEBT.test(words)],
    ["amount_shown", AMOUNT.test(words)],
    ["premium_number", PREMIUM.test(words)],
    ["not_gsm7", channel === "sms" && size.encoding !== "gsm7"],
    ["too_long", channel === "sms" && size.parts > 1],
  ];
  return findings.filter(([, isFound]) => isFound).map(([issue]) => issue);
}
