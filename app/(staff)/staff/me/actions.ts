"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { type Ended, endStaffSession } from "@/lib/services/staff/end-session";
import { keepFlash } from "@/lib/services/staff/flash";
import { renewRecoveryCodes } from "@/lib/services/staff/renew-recovery-codes";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { SIGN_IN_PATH } from "@/lib/services/staff/sign-in-path";

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
  redirect("/staff/me");
}

/** New recovery codes, shown once on the next page. */
export async function renewCodes(): Promise<void> {
  const member = await requireStaff();
  await renewRecoveryCodes({ member, now: currentTime() });
  redirect("/staff/recovery-codes");
}
