"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { currentTime } from "@/lib/services/clock/current-time";
import { knownDevices } from "@/lib/services/device/device-cookie";
import { signInByPasskey } from "@/lib/services/passkey/sign-in-by-passkey";
import { clientAddressHash } from "@/lib/services/security/client-address";
import { writeSessionCookie } from "@/lib/services/session/session-cookie";
import { beginSignIn } from "@/lib/services/sign-in/begin-sign-in";
import { confirmSignIn } from "@/lib/services/sign-in/confirm-sign-in";
import { openSignIn } from "@/lib/services/sign-in/open-sign-in";
import {
  clearSignInCookie,
  readSignInCookie,
  writeSignInCookie,
} from "@/lib/services/sign-in/sign-in-cookie";

const FIRST_PAGE = "/account";

/** Asks for a code. Where it goes, and whether it goes anywhere, is not said. */
export async function begin(form: FormData): Promise<void> {
  const typed = String(form.get("contact") ?? "");
  const addressHash = await clientAddressHash();
  const locale = await getLocale();
  const begun = await beginSignIn({ typed, locale, addressHash, now: currentTime() });
  if (!begun.ok) redirect(`/sign-in?error=${begun.error}`);
  await writeSignInCookie(begun.value);
  redirect("/sign-in/code");
}

/** One try at the code; then the file, or a choice where several people have this contact. */
export async function confirm(form: FormData): Promise<void> {
  const claims = await readSignInCookie();
  const code = String(form.get("code") ?? "");
  const confirmed = await confirmSignIn({ claims, code, now: currentTime() });
  if (!confirmed.ok) redirect(`/sign-in/code?error=${confirmed.error}`);
  const [debtorId = "", ...others] = confirmed.value.debtorIds;
  if (others.length > 0) redirect("/sign-in/choose");
  await enter(debtorId);
}

/** Opens one of several files. */
export async function choose(form: FormData): Promise<void> {
  await enter(String(form.get("file") ?? ""));
}

async function enter(debtorId: string): Promise<never> {
  const opened = await openSignIn({
    ...{ claims: await readSignInCookie(), debtorId, devices: await knownDevices() },
    ...{ addressHash: await clientAddressHash(), now: currentTime() },
  });
  if (!opened.ok) redirect("/sign-in/code?error=expired");
  await clearSignInCookie();
  await writeSessionCookie(opened.value.claims);
  redirect(opened.value.isIdentified ? FIRST_PAGE : "/identity");
}

/** Opens the file of whom a passkey belongs to. */
export async function openByPasskey(form: FormData): Promise<void> {
  const opened = await signInByPasskey({
    ...{ answer: String(form.get("answer") ?? ""), devices: await knownDevices() },
    ...{ addressHash: await clientAddressHash(), now: currentTime() },
  });
  if (!opened.ok) redirect(`/sign-in?error=${opened.error}`);
  await writeSessionCookie(opened.value);
  redirect(FIRST_PAGE);
}
