import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { localeOfLink } from "@/lib/services/link/locale-of-link";
import { readSessionCookie } from "@/lib/services/session/session-cookie";
import { DEFAULT_LOCALE, fromAcceptLanguage, isLocale, type Locale } from "./locales";
import { requestPath } from "./request-path";

/** Remembers only an explicit choice of language; holds nothing about the person. */
export const LOCALE_COOKIE = "locale";

const LINK_PATH = /^\/l\/([^/?]+)/;

/**
 * Language of this request: what the person chose, else the one their message was written in
 * (known from the link, then from the session), else what the browser asks for.
 */
export const resolveLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;

  const token = LINK_PATH.exec(await requestPath())?.[1];
  const known = token ? await localeOfLink(token) : (await readSessionCookie())?.locale;
  if (isLocale(known)) return known;

  return fromAcceptLanguage((await headers()).get("accept-language")) ?? DEFAULT_LOCALE;
});
