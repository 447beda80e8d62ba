import "server-only";
import { getRequestConfig } from "next-intl/server";
import { resolveLocale } from "./resolve-locale";

/** next-intl's entry: which language and which messages serve this request. */
export default getRequestConfig(async () => {
  const locale = await resolveLocale();
  const messages = (await import(`../../../messages/${locale}.json`)).default;
  return { locale, messages, timeZone: "Europe/Paris" };
});
