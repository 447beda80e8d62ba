// Times and amounts as people write them, in the demo's zone.
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

/** Day and time in little room: the clock here jumps, so that a time alone says little. */
export function formatMoment(at: Date, language: Language): string {
  const options = {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  } as const;
  return new Intl.DateTimeFormat(locales[language], options).format(at);
}

/** A calendar date as people write it, 27/03/1984. */
export function formatBirthDate(on: string): string {
  return on.split("-").reverse().join("/");
}

/** From minor units; the sandbox's currencies have two decimals each. */
export function formatAmount(minor: number, currency: string, language: Language): string {
  const options = { style: "currency", currency: currency.toUpperCase() } as const;
  return new Intl.NumberFormat(locales[language], options).format(minor / 100);
}
