import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { requestPath } from "@/lib/services/locale/request-path";

/** Why a person is here and not where they wanted to go, said once, from the redirect's query. */
export async function DetourNotice() {
  const query = (await requestPath()).split("?")[1];
  const reason = new URLSearchParams(query).get("reason");
  const t = await getTranslations("detour");
  const key = reason as Parameters<typeof t>[0];
  return reason && t.has(key) ? <Notice role="status">{t(key)}</Notice> : null;
}
