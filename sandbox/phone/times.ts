// Times as a phone shows them, in the demo's zone.
import type { Language } from "./texts";

const locales: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" };
const timeZone = "Europe/Paris";

export function formatTime(at: Date, language: Language): string {
  const options = { hour: "2-digit", minute: "2-digit", timeZone } as const;
  return new Intl.DateTimeFormat(locales[language], options).format(at);
}

export function formatDay(at: Date, language: Language): string {
  const options = {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone,
  } as const;
  return new Intl.DateTimeFormat(locales[language], options).format(at);
}

/** A calendar date as people write it, 27/03/1984. */
export function formatBirthDate(on: string): string {
  return on.split("-").reverse().join("/");
}
