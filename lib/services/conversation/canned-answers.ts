import "server-only";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import { DEFAULT_LOCALE, isLocale } from "@/lib/services/locale/locales";
import { messageTranslator } from "@/lib/services/message/translator";

const OURS = ["greeting", "looking", "moment", "callback", "goodbye"] as const;

export type CannedAnswer = { key: string; title: string; text: string };

/** Answers ready to be sent, in the person's language: the creditor's first, then ours. */
export function cannedAnswers({ policy }: CreditorView, locale: string): CannedAnswer[] {
  const known = isLocale(locale) ? locale : DEFAULT_LOCALE;
  const translate = messageTranslator(known);
  const own = policy.chat.cannedAnswers.filter((answer) => answer.locale === known);
  return [
    ...own.map(({ title, text }, index) => ({ key: `own-${index}`, title, text })),
    ...OURS.map((key) => ({
      ...{ key, title: translate(`canned.${key}.title`), text: translate(`canned.${key}.text`) },
    })),
  ];
}
