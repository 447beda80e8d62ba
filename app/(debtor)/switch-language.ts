"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { isLocale } from "@/lib/services/locale/locales";
import { LOCALE_COOKIE } from "@/lib/services/locale/resolve-locale";
import { ownPath } from "@/lib/services/session/return-path";

const YEAR_SECONDS = 365 * 86_400;

/** Remembers the language a person chose and shows the same page again in it. */
export async function switchLanguage(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (isLocale(locale)) {
    (await cookies()).set(LOCALE_COOKIE, locale, {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      maxAge: YEAR_SECONDS,
    });
  }
  redirect(ownPath(form.get("path")) ?? "/");
}
