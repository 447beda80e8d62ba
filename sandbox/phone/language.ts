// Which of the page's two languages to speak: what the address asks for, else what the browser prefers.
import type { Language } from "./texts";

/** French unless the address or the browser's first known language says English. */
export function chooseLanguage(url: URL, acceptLanguage: string | undefined): Language {
  const asked = url.searchParams.get("lang");
  if (asked === "fr" || asked === "en") return asked;
  for (const preference of (acceptLanguage ?? "").split(",")) {
    const language = preference.trim().slice(0, 2).toLowerCase();
    if (language === "fr" || language === "en") return language;
  }
  return "fr";
}
