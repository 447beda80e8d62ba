"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { answerFillIn } from "@/lib/services/impersonation/fill-in";
import { requireDebtor } from "@/lib/services/session/require-debtor";

const PATH = "/settings/views";

const idOf = (form: FormData): string => String(form.get("id") ?? "");

/** The person lets the colleague who asked fill in what they say. */
export async function acceptHelp(form: FormData): Promise<void> {
  const debtor = await requireDebtor();
  await answerFillIn({ debtor, answer: "agree", id: idOf(form), now: currentTime() });
  redirect(PATH);
}

/** They do not. */
export async function refuseHelp(form: FormData): Promise<void> {
  const debtor = await requireDebtor();
  await answerFillIn({ debtor, answer: "refuse", id: idOf(form), now: currentTime() });
  redirect(PATH);
}

/** From here on nothing more is filled in. */
export async function withdrawHelp(form: FormData): Promise<void> {
  const debtor = await requireDebtor();
  await answerFillIn({ debtor, answer: "withdraw", id: idOf(form), now: currentTime() });
  redirect(PATH);
}
