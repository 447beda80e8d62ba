import { cookies } from "next/headers";
import { seeOther } from "@/app/(debtor)/see-other";
import { isLocale, LOCALE_COOKIE } from "@/lib/services/locale/locales";
import { ownPath } from "@/lib/services/session/return-path";

const YEAR_SECONDS = 365 * 86_400;

/** Remembers the language a person chose and shows the same page again in it. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const locale = form.get("locale");
  if (isLocale(locale)) {
    (await cookies()).set(LOCALE_COOKIE, locale, {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      maxAge: YEAR_SECONDS,
    });
  }
  return seeOther(ownPath(form.get("path")) ?? "/");
}
