import { getLocale, getTranslations } from "next-intl/server";
import { timeOfDay } from "@/components/shell/time-of-day";
import type { Extension } from "@/lib/browser/page/extend-session";
import { currentTime } from "@/lib/services/clock/current-time";
import { currentSession } from "@/lib/services/session/current-session";

/**
 * Extends the session without leaving the page: asking is using. 401 when it had ended. Another site
 * gets nothing here: its posts are refused by the web server, and come without the session's cookie.
 */
export async function POST(): Promise<Response> {
  const current = await currentSession();
  if (current.state !== "open") return new Response(null, { status: 401 });
  const { expiresAt, session } = current;
  const t = await getTranslations("shell.session");
  const time = timeOfDay(expiresAt, session.debtor.creditor.timeZone, await getLocale());
  const remainingMs = expiresAt.getTime() - currentTime().getTime();
  return Response.json({ remainingMs, ending: t("ending", { time }) } satisfies Extension);
}
