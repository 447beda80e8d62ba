import "server-only";

/** Locales that the interface speaks; French first. */
export const LOCALES = ["fr", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "fr";

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

const RIGHT_TO_LEFT: readonly string[] = ["ar", "he"];

/** From which side a language is read, on screen and on paper. */
export const readingDirection = (locale: string): "ltr" | "rtl" =>
  RIGHT_TO_LEFT.includes(locale) ? "rtl" : "ltr";

/** Remembers only an explicit choice of language; holds nothing about the person. */
export const LOCALE_COOKIE = "locale";

/** The language that the person chose, else the one that is known of them, else what the browser asks for. */
export function chooseLocale(wishes: {
  chosen: string | undefined;
  known: string | null | undefined;
  /** An Accept-Language header. */
  asked: string | null;
}): Locale {
  const own = [wishes.chosen, wishes.known].find(isLocale);
  return own ?? fromAcceptLanguage(wishes.asked) ?? DEFAULT_LOCALE;
}

/** First supported language of an Accept-Language header, by its quality values (RFC 9110, 12.5.4). */
export function fromAcceptLanguage(header: string | null): Locale | null {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag: tag.toLowerCase(), quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const language = tag.split("-")[0];
    if (isLocale(language)) return language;
  }
  return null;
}
