"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { unsubscribe } from "@/lib/services/outreach/unsubscribe";

/** No more e-mails of this kind, after a look at what that means. */
export async function stopMessages(form: FormData): Promise<void> {
  const token = String(form.get("token") ?? "");
  await unsubscribe({ token, now: currentTime() });
  redirect(`/unsubscribe/${encodeURIComponent(token)}?done=1`);
}
