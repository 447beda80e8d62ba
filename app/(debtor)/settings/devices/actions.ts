"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { forgetDevice, rememberDevice } from "@/lib/services/device/device-cookie";
import { enrolDevice } from "@/lib/services/device/enrol-device";
import { revokeDevice } from "@/lib/services/device/revoke-device";
import { addPasskey } from "@/lib/services/passkey/add-passkey";
import { endAllSessions } from "@/lib/services/session/end-all-sessions";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { rememberReturn } from "@/lib/services/session/return-path";

const PATH = "/settings/devices";

const userAgent = async () => (await headers()).get("user-agent") ?? "";

/** Has this browser recognised. */
export async function enrol(): Promise<void> {
  const debtor = await requireDebtor();
  const now = currentTime();
  const { claims } = await enrolDevice({ debtor, userAgent: await userAgent(), now });
  if (claims) await rememberDevice(claims);
  redirect(`${PATH}?done=enrolled`);
}

/** Keeps the passkey that the browser has made. */
export async function add(form: FormData): Promise<void> {
  const debtor = await requireDebtor();
  const now = currentTime();
  const answer = String(form.get("answer") ?? "");
  const added = await addPasskey({ debtor, answer, userAgent: await userAgent(), now });
  if (!added.ok) redirect(`${PATH}?done=${added.error}`);
  const { claims } = added.value;
  if (claims) await rememberDevice(claims);
  redirect(`${PATH}?done=added`);
}

/** To the one-time code, and back from there. */
export async function askForCode(): Promise<void> {
  await rememberReturn(await requireDebtor(), PATH);
  redirect("/identity/code");
}

/** Removes a device; this one too, whose session ends with it. */
export async function remove(form: FormData): Promise<void> {
  const { actor } = await requireDebtor();
  const deviceId = String(form.get("device") ?? "");
  const revoked = await revokeDevice({ actor, deviceId, now: currentTime() });
  if (revoked.ok) await forgetDevice(deviceId);
  redirect(`${PATH}?done=${revoked.ok ? "removed" : "unknown"}`);
}

/** Signs out everywhere. */
export async function endAll(): Promise<void> {
  const { actor } = await requireDebtor();
  await endAllSessions({ actor, now: currentTime() });
  redirect("/session-ended");
}
