"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { returnPath } from "@/lib/domain/staff/return-path";
import { currentTime } from "@/lib/services/clock/current-time";
import { clientAddressHash } from "@/lib/services/security/client-address";
import { beginStaffSignIn } from "@/lib/services/staff/begin-sign-in";
import { confirmSecondFactor } from "@/lib/services/staff/confirm-second-factor";
import { currentStaff } from "@/lib/services/staff/current-staff";
import {
  confirmByStaffPasskey,
  signInByStaffPasskey,
} from "@/lib/services/staff/passkey/sign-in-by-staff-passkey";
import { clearStaffCookie, writeStaffCookie } from "@/lib/services/staff/session-cookie";
import { signInPath } from "@/lib/services/staff/sign-in-path";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

const caller = async () => ({
  userAgent: (await headers()).get("user-agent") ?? "",
  ...{ addressHash: await clientAddressHash(), now: currentTime() },
});

/** The first factor. */
export async function begin(form: FormData): Promise<void> {
  const next = text(form, "next");
  const typed = { email: text(form, "email"), password: text(form, "password") };
  const begun = await beginStaffSignIn({ ...typed, ...(await caller()) });
  if (!begun.ok) redirect(signInPath({ next, error: begun.error }));
  await writeStaffCookie(begun.value);
  redirect(signInPath({ next, step: "code" }));
}

/** Both at once. */
export async function enterByPasskey(form: FormData): Promise<void> {
  const next = text(form, "next");
  const answer = text(form, "answer");
  const signed = await signInByStaffPasskey({ answer, ...(await caller()) });
  if (!signed.ok) redirect(signInPath({ next, error: `passkey_${signed.error}` }));
  await writeStaffCookie(signed.value);
  redirect(returnPath(next));
}

/** The second. */
export async function confirm(form: FormData): Promise<void> {
  const next = text(form, "next");
  const current = await currentStaff();
  if (current.state !== "first_factor") redirect(signInPath({ next }));
  const about = { session: current.session, now: currentTime() };
  const confirmed = await confirmSecondFactor({ ...about, code: text(form, "code") });
  if (!confirmed.ok) redirect(signInPath({ next, step: "code", error: confirmed.error }));
  await writeStaffCookie(confirmed.value);
  redirect(returnPath(next));
}

/** The second, by passkey. */
export async function confirmByPasskey(form: FormData): Promise<void> {
  const next = text(form, "next");
  const current = await currentStaff();
  if (current.state !== "first_factor") redirect(signInPath({ next }));
  const about = { session: current.session, now: currentTime() };
  const confirmed = await confirmByStaffPasskey({ ...about, answer: text(form, "answer") });
  if (!confirmed.ok) redirect(signInPath({ next, step: "code", error: confirmed.error }));
  await writeStaffCookie(confirmed.value);
  redirect(returnPath(next));
}

/** Forgets the first factor: the session that it began opens nothing. */
export async function startOver(): Promise<void> {
  await clearStaffCookie();
  redirect("/staff/sign-in");
}
