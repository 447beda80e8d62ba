import { cookies } from "next/headers";
import { readForm } from "@/app/(debtor)/read-form";
import { seeOther } from "@/app/see-other";
import { isLocale, LOCALE_COOKIE } from "@/lib/services/locale/locales";
import { ownPath } from "@/lib/services/session/return-path";

const YEAR_SECONDS = 365 * 86_400;

/** Where somebody gets who tries again after a refusal. */
export const GET = (): Response => seeOther("/");

/** Remembers the language a person chose and shows the same page again in it. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request);
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
