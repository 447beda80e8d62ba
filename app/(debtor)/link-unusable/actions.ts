"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { requestNewLink } from "@/lib/services/link/request-new-link";
import { clientAddressHash } from "@/lib/services/security/client-address";

/** Always the same answer, whatever the token stands for. */
export async function askForNewLink(form: FormData): Promise<void> {
  await requestNewLink({
    token: String(form.get("token") ?? ""),
    addressHash: await clientAddressHash(),
    now: currentTime(),
  });
  redirect("/link-unusable?done=sent");
}
