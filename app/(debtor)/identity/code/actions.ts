"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { CODE_PAGE, CODE_STEP } from "@/lib/services/identity/code-page";
import { confirmCode } from "@/lib/services/identity/confirm-code";
import { sendCode } from "@/lib/services/identity/send-code";
import { confirmByPasskey } from "@/lib/services/passkey/confirm-by-passkey";
import { saveDraft } from "@/lib/services/session/draft";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { takeReturn } from "@/lib/services/session/return-path";

/** Sends a code to the contact on file. */
export async function send(): Promise<void> {
  const debtor = await requireDebtor();
  const sent = await sendCode({ debtor, now: currentTime() });
  if (!sent.ok) await saveDraft(debtor, CODE_STEP, { values: {}, errors: { code: sent.error } });
  redirect("/identity/code?sent=1");
}

/** Opens what a code protects; a wrong one is never kept. */
export async function confirm(form: FormData): Promise<void> {
  const debtor = await requireDebtor({ reads: CODE_PAGE });
  const code = String(form.get("code") ?? "");
  const confirmed = await confirmCode({ actor: debtor.actor, code, now: currentTime() });
  if (!confirmed.ok) {
    await saveDraft(debtor, CODE_STEP, { values: {}, errors: { code: confirmed.error } });
    redirect("/identity/code?sent=1");
  }
  redirect((await takeReturn(debtor, debtor.read.drafts)) ?? "/budget/household");
}

/** The same by passkey. */
export async function confirmPasskey(form: FormData): Promise<void> {
  const debtor = await requireDebtor({ reads: CODE_PAGE });
  const answer = String(form.get("answer") ?? "");
  const confirmed = await confirmByPasskey({ actor: debtor.actor, answer, now: currentTime() });
  if (!confirmed.ok) {
    await saveDraft(debtor, CODE_STEP, { values: {}, errors: { code: confirmed.error } });
    redirect("/identity/code");
  }
  redirect((await takeReturn(debtor, debtor.read.drafts)) ?? "/budget/household");
}
