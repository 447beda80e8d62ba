"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { knownDevices } from "@/lib/services/device/device-cookie";
import { answerIdentity } from "@/lib/services/identity/answer-identity";
import { IDENTITY_FORM } from "@/lib/services/identity/identity-form";
import { clientAddressHash } from "@/lib/services/security/client-address";
import { currentSession } from "@/lib/services/session/current-session";
import { writeSessionCookie } from "@/lib/services/session/session-cookie";

/** One try at the identity questions; a refused form comes back with its values and errors. */
export async function confirm(form: FormData): Promise<void> {
  const current = await currentSession({ reads: IDENTITY_FORM });
  if (current.state !== "open" && current.state !== "ended") redirect("/session-ended");
  const answered = await answerIdentity({
    ...{ session: current.session, form, devices: await knownDevices() },
    ...{ addressHash: await clientAddressHash(), now: currentTime() },
  });
  if (!answered.ok) redirect("/identity");
  await writeSessionCookie(answered.value.claims);
  redirect(answered.value.returnPath);
}
