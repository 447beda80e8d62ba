"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { type Ended, endStaffSession } from "@/lib/services/staff/end-session";
import { keepFlash } from "@/lib/services/staff/flash";
import {
  submitCode,
  submitConfirmation,
  submitPasskey,
  submitPasskeyRemoval,
} from "@/lib/services/staff/passkey/passkey-forms";
import { renewRecoveryCodes } from "@/lib/services/staff/renew-recovery-codes";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { SIGN_IN_PATH } from "@/lib/services/staff/sign-in-path";

const PAGE = "/staff/me";
const PASSKEYS = `${PAGE}#passkeys`;

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  const member = await requireStaff();
  await endStaffSession({ member, ended: "this", now: currentTime() });
  redirect(SIGN_IN_PATH);
}

/** Ends a session in another browser. */
export async function endOne(id: string): Promise<void> {
  await end({ id });
}

/** Ends every session but this one. */
export async function endOthers(): Promise<void> {
  await end("others");
}

async function end(ended: Ended): Promise<never> {
  const member = await requireStaff();
  await endStaffSession({ member, ended, now: currentTime() });
  await keepFlash(member, { form: "me", done: "ended" });
  redirect(PAGE);
}

/** New recovery codes, shown once on the next page. */
export async function renewCodes(): Promise<void> {
  const member = await requireStaff();
  const renewed = await renewRecoveryCodes({ member, now: currentTime() });
  if (renewed.ok) redirect("/staff/recovery-codes");
  await keepFlash(member, { form: "passkeys", errors: { "": renewed.error } });
  redirect(PASSKEYS);
}

/** Shows by a code that it is still this colleague, before ways in are changed. */
export async function confirmByCode(form: FormData): Promise<void> {
  const member = await requireStaff();
  await submitCode({ member, form, now: currentTime() });
  redirect(PASSKEYS);
}

/** The same by a passkey. */
export async function confirmByPasskey(form: FormData): Promise<void> {
  const member = await requireStaff();
  await submitConfirmation({ member, form, now: currentTime() });
  redirect(PASSKEYS);
}

/** Keeps a passkey that the browser has made. */
export async function addPasskey(form: FormData): Promise<void> {
  const member = await requireStaff();
  const userAgent = (await headers()).get("user-agent") ?? "";
  await submitPasskey({ member, form, userAgent, now: currentTime() });
  redirect(PASSKEYS);
}

/** Removes one. */
export async function removePasskey(credentialId: string): Promise<void> {
  const member = await requireStaff();
  await submitPasskeyRemoval({ member, credentialId, now: currentTime() });
  redirect(PASSKEYS);
}
