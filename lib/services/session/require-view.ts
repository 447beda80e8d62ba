import "server-only";
import { redirect } from "next/navigation";
import { letWrite } from "@/lib/adapters/db/read-only";
import type { View } from "@/lib/services/impersonation/current-view";
import { endView } from "@/lib/services/impersonation/store";
import { clearViewCookie } from "@/lib/services/impersonation/view-cookie";
import { currentSession } from "./current-session";
import { OVER_PATH } from "./view-paths";

/** What this colleague sees, as whom; a redirect where they see as nobody, or not any more. For what is the colleague's own. */
export async function requireView(): Promise<View> {
  const current = await currentSession();
  return current.state === "viewed" ? current.view : redirect(OVER_PATH);
}

/** Ends it, here and in the server's record. Answers whose pages were seen; null where it was over. */
export async function leaveView(now: Date): Promise<{ debtorId: string } | null> {
  const current = await currentSession();
  const view = current.state === "viewed" ? current.view : null;
  if (view) await letWrite(() => endView(view.id, "left", now));
  await clearViewCookie();
  return view;
}
