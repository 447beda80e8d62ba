import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { localeOfLink } from "@/lib/services/link/locale-of-link";
import { readSessionCookie } from "@/lib/services/session/session-cookie";
import { chooseLocale, isLocale, LOCALE_COOKIE, type Locale } from "./locales";
import { letterLocale, requestPath } from "./request-path";

const LINK_PATH = /^\/l\/([^/?]+)/;

/** Known of a person: the language of the link they follow, else of their session. */
async function knownLocale(): Promise<string | null | undefined> {
  const token = LINK_PATH.exec(await requestPath())?.[1];
  return token ? localeOfLink(token) : (await readSessionCookie())?.locale;
}

/** Language of this request. */
export const resolveLocale = cache(async (): Promise<Locale> => {
  const letter = await letterLocale();
  if (isLocale(letter)) return letter;
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const known = isLocale(chosen) ? null : await knownLocale();
  return chooseLocale({ chosen, known, asked: (await headers()).get("accept-language") });
});
