"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { clientAddressHash } from "@/lib/services/security/client-address";
import { completeInvitation } from "@/lib/services/staff/complete-invitation";
import { writeStaffCookie } from "@/lib/services/staff/session-cookie";

/** Takes up an invitation and signs in; the recovery codes are shown next. */
export async function join(token: string, form: FormData): Promise<void> {
  const joined = await completeInvitation({
    ...{
      token,
      password: String(form.get("password") ?? ""),
      code: String(form.get("code") ?? ""),
    },
    userAgent: (await headers()).get("user-agent") ?? "",
    ...{ addressHash: await clientAddressHash(), now: currentTime() },
  });
  if (!joined.ok) redirect(`/staff/invitation/${encodeURIComponent(token)}?error=${joined.error}`);
  await writeStaffCookie(joined.value);
  redirect("/staff/recovery-codes");
}
