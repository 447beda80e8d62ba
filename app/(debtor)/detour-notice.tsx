import { getMessages, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { requestPath } from "@/lib/services/locale/request-path";

/** Why a person is here and not where they wanted to go, said once, from the redirect's query. */
export async function DetourNotice() {
  const query = (await requestPath()).split("?")[1];
  const reason = new URLSearchParams(query).get("reason");
  if (!reason) return null;
  const { detour } = await getMessages();
  // Anyone can write a query: only our own reasons are looked up.
  if (!detour || !Object.hasOwn(detour, reason)) return null;
  const t = await getTranslations("detour");
  return <Notice role="status">{t(reason as Parameters<typeof t>[0])}</Notice>;
}
