"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { acceptOffer } from "@/lib/services/cobrowse/accept-offer";
import { startShare } from "@/lib/services/cobrowse/start-share";
import { stopShare } from "@/lib/services/cobrowse/stop-share";
import { requireDebtor } from "@/lib/services/session/require-debtor";

const wantsRecording = (form: FormData): boolean => form.get("recording") !== null;

/** The person agrees to show their screen, and is given a code to read out. */
export async function beginShare(form: FormData): Promise<void> {
  const debtor = await requireDebtor();
  const wish = { wantsRecording: wantsRecording(form), now: currentTime() };
  const started = await startShare({ debtor, ...wish });
  redirect(started.ok ? "/share" : `/share?error=${started.error}`);
}

/** The person agrees to show it to the agent who asked; an offer that is over is shown as such. */
export async function acceptOffered(form: FormData): Promise<void> {
  const debtor = await requireDebtor();
  const wish = { wantsRecording: wantsRecording(form), now: currentTime() };
  await acceptOffer({ debtor, id: String(form.get("id")), ...wish });
  redirect("/share");
}

export async function declineOffered(): Promise<void> {
  const { actor } = await requireDebtor();
  await stopShare({ actor, now: currentTime() });
  redirect("/account");
}
