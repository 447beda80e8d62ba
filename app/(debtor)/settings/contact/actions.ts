"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { beginContactChange } from "@/lib/services/contact/begin-contact-change";
import { confirmContactChange } from "@/lib/services/contact/confirm-contact-change";
import { CONTACT_STEP } from "@/lib/services/contact/get-contact-page";
import { CONTACT_KINDS } from "@/lib/services/contact/read-contact";
import { saveDraft } from "@/lib/services/session/draft";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { rememberReturn } from "@/lib/services/session/return-path";

const PATH = "/settings/contact";

/** To the one-time code, and back from there. */
export async function askForCode(): Promise<void> {
  await rememberReturn(await requireDebtor(), PATH);
  redirect("/identity/code");
}

/** Sends a code to the new contact; a refused one comes back as it was typed. */
export async function begin(form: FormData): Promise<void> {
  const debtor = await requireDebtor();
  const kind = CONTACT_KINDS.find((known) => known === form.get("kind")) ?? "phone";
  const typed = String(form.get(kind) ?? "");
  const begun = await beginContactChange({ debtor, kind, typed, now: currentTime() });
  if (begun.ok) redirect(`${PATH}?sent=1`);
  await saveDraft(debtor, CONTACT_STEP, {
    values: { [kind]: typed },
    errors: { [kind]: begun.error },
  });
  redirect(PATH);
}

/** The code that the new contact got: it is the contact from now on. */
export async function confirm(form: FormData): Promise<void> {
  const debtor = await requireDebtor();
  const code = String(form.get("code") ?? "");
  const changed = await confirmContactChange({ debtor, code, now: currentTime() });
  if (changed.ok) redirect(`${PATH}?changed=${changed.value}`);
  await saveDraft(debtor, CONTACT_STEP, { values: {}, errors: { code: changed.error } });
  redirect(`${PATH}?sent=1`);
}
