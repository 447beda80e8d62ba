"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { askToFillIn as ask, confirmFillIn as confirm } from "@/lib/services/impersonation/fill-in";
import { requireView } from "@/lib/services/session/require-view";

const PATH = "/see-as";

/** Asks the person, on their pages, to be let fill in what they say. */
export async function askToFillIn(): Promise<void> {
  await ask(await requireView(), currentTime());
  redirect(PATH);
}

/** The code that the person read out on the phone. */
export async function confirmFillIn(form: FormData): Promise<void> {
  const typed = String(form.get("code") ?? "").slice(0, 20);
  const confirmed = await confirm(await requireView(), typed, currentTime());
  redirect(confirmed.ok ? PATH : `${PATH}?error=${confirmed.error}`);
}
