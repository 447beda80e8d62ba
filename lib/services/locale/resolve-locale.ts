import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { localeOfLink } from "@/lib/services/link/locale-of-link";
import { readSessionCookie } from "@/lib/services/session/session-cookie";
import { readStaffCookie } from "@/lib/services/staff/session-cookie";
import { chooseLocale, isLocale, LOCALE_COOKIE, type Locale } from "./locales";
import { letterLocale, requestPath } from "./request-path";

const LINK_PATH = /^\/l\/([^/?]+)/;

const STAFF_PATH = /^\/staff(\/|\?|$)/;

/** Known of a person: the language of the link they follow, else of their session; staff have one of their own. */
async function knownLocale(): Promise<string | null | undefined> {
  const path = await requestPath();
  if (STAFF_PATH.test(path)) return (await readStaffCookie())?.locale;
  const token = LINK_PATH.exec(path)?.[1];
  if (token) return localeOfLink(token);
  // A colleague who sees a person's pages reads them in their own language.
  return ((await readSessionCookie()) ?? (await readStaffCookie()))?.locale;
}

/** Language of this request. */
export const resolveLocale = cache(async (): Promise<Locale> => {
  const letter = await letterLocale();
  if (isLocale(letter)) return letter;
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const known = isLocale(chosen) ? null : await knownLocale();
  return chooseLocale({ chosen, known, asked: (await headers()).get("accept-language") });
});
