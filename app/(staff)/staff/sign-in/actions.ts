"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { clientAddressHash } from "@/lib/services/security/client-address";
import { beginStaffSignIn } from "@/lib/services/staff/begin-sign-in";
import { confirmSecondFactor } from "@/lib/services/staff/confirm-second-factor";
import { currentStaff } from "@/lib/services/staff/current-staff";
import { clearStaffCookie, writeStaffCookie } from "@/lib/services/staff/session-cookie";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

/** The first factor. */
export async function begin(form: FormData): Promise<void> {
  const begun = await beginStaffSignIn({
    ...{ email: text(form, "email"), password: text(form, "password"), now: currentTime() },
    userAgent: (await headers()).get("user-agent") ?? "",
    addressHash: await clientAddressHash(),
  });
  if (!begun.ok) redirect(`/staff/sign-in?error=${begun.error}`);
  await writeStaffCookie(begun.value);
  redirect("/staff/sign-in/code");
}

/** The second. */
export async function confirm(form: FormData): Promise<void> {
  const current = await currentStaff();
  if (current.state !== "first_factor") redirect("/staff/sign-in");
  const { session } = current;
  const code = text(form, "code");
  const confirmed = await confirmSecondFactor({ session, code, now: currentTime() });
  if (!confirmed.ok) redirect(`/staff/sign-in/code?error=${confirmed.error}`);
  await writeStaffCookie(confirmed.value);
  redirect("/staff");
}

/** Forgets the first factor: the session that it began opens nothing. */
export async function startOver(): Promise<void> {
  await clearStaffCookie();
  redirect("/staff/sign-in");
}
