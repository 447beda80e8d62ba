import "server-only";
import { createTranslator } from "use-intl/core";
import { DEFAULT_LOCALE, isLocale } from "@/lib/services/locale/locales";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";

const MESSAGES = { fr, en };

/** Texts of messages in a person's language: sent by jobs, so without a request to take the language from. */
export function messageTranslator(locale: string) {
  const known = isLocale(locale) ? locale : DEFAULT_LOCALE;
  return createTranslator({ locale: known, messages: MESSAGES[known], namespace: "message" });
}
