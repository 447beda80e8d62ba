"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { denyIdentity, notMeReasonSchema } from "@/lib/services/identity/deny-identity";

/** Longer than any token or reason; what is longer must not come back to us in an address. */
const TEXT_LENGTH_MAX = 64;

const textOf = (form: FormData, name: string) =>
  String(form.get(name) ?? "").slice(0, TEXT_LENGTH_MAX);

/** First of the two steps of "this isn't me": a reason, nothing is changed yet. */
export async function giveNotMeReason(form: FormData): Promise<void> {
  const path = `/l/${encodeURIComponent(textOf(form, "token"))}/not-me`;
  const reason = notMeReasonSchema.safeParse(form.get("reason"));
  redirect(reason.success ? `${path}/confirm?reason=${reason.data}` : `${path}?error=reason`);
}

/** Second step: only a ticked box and a known reason stop the messages. */
export async function confirmNotMe(form: FormData): Promise<void> {
  const token = textOf(form, "token");
  const path = `/l/${encodeURIComponent(token)}/not-me`;
  const reason = notMeReasonSchema.safeParse(form.get("reason"));
  if (!reason.success) redirect(`${path}?error=reason`);
  if (form.get("confirmed") !== "yes") redirect(`${path}/confirm?reason=${reason.data}&error=box`);
  await denyIdentity({ token, reason: reason.data, now: currentTime() });
  redirect("/link-unusable?done=not-me");
}
