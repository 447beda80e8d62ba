"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { submitHold, submitLink, submitNote, submitRelease } from "@/lib/services/file/file-forms";
import { startImpersonation } from "@/lib/services/impersonation/start-impersonation";
import { writeViewCookie } from "@/lib/services/impersonation/view-cookie";
import { valuesOf } from "@/lib/services/session/draft";
import { keepFlash } from "@/lib/services/staff/flash";
import { requireStaff } from "@/lib/services/staff/require-staff";

const pageOf = (debtorId: string) => `/staff/files/${encodeURIComponent(debtorId)}`;

/** Keeps what is sought with the session; the page finds it. */
export async function search(form: FormData): Promise<void> {
  const member = await requireStaff("file.read");
  await keepFlash(member, { form: "search", values: valuesOf(form) });
  redirect("/staff/files");
}

/** Writes a note on a file. */
export async function note(debtorId: string, form: FormData): Promise<void> {
  const member = await requireStaff("note.write");
  await submitNote({ member, debtorId, form, now: currentTime() });
  redirect(pageOf(debtorId));
}

/** Stops what a hold stops. */
export async function hold(debtorId: string, form: FormData): Promise<void> {
  const member = await requireStaff("hold.place");
  await submitHold({ member, debtorId, form, now: currentTime() });
  redirect(pageOf(debtorId));
}

/** Lets go on what a hold stopped. */
export async function release(debtorId: string, holdId: string): Promise<void> {
  const member = await requireStaff("hold.release");
  await submitRelease({ member, debtorId, holdId, now: currentTime() });
  redirect(pageOf(debtorId));
}

/** Sends the person a new link. */
export async function sendLink(debtorId: string): Promise<void> {
  const member = await requireStaff("link.send");
  await submitLink({ member, debtorId, now: currentTime() });
  redirect(pageOf(debtorId));
}

/** Begins to see the person's pages as they do. */
export async function seeAs(debtorId: string, form: FormData): Promise<void> {
  const member = await requireStaff("impersonation.start");
  const now = currentTime();
  const reason = form.get("viewReason");
  const started = await startImpersonation({ member, debtorId, reason, now });
  if (started.ok) {
    await writeViewCookie(started.value.claims, { now, endsAt: started.value.endsAt });
    redirect("/account");
  }
  await keepFlash(member, { form: "seeAs", errors: { "": started.error } });
  redirect(pageOf(debtorId));
}
