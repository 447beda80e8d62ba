"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { closeAsDebtor } from "@/lib/services/conversation/close-conversation";
import { CHAT_PAGE } from "@/lib/services/conversation/get-chat-page";
import { answerVideo } from "@/lib/services/conversation/video";
import { CHAT_STEP, writeMessage } from "@/lib/services/conversation/write-message";
import { requireDebtor } from "@/lib/services/session/require-debtor";

/** Sends what was written. */
export async function writeToAdviser(form: FormData): Promise<void> {
  const debtor = await requireDebtor({ kept: { step: CHAT_STEP, path: "/chat", form } });
  const written = await writeMessage({ debtor, form, now: currentTime() });
  redirect(written.ok ? "/chat#last" : "/chat");
}

/** The person's yes or no to talking by video. */
export async function answerVideoOffer(isAccepted: boolean, form: FormData): Promise<void> {
  const debtor = await requireDebtor({ reads: CHAT_PAGE });
  const key = String(form.get("key") ?? "");
  await answerVideo({ debtor, isAccepted, key, now: currentTime() });
  redirect("/chat#video");
}

/** The person has nothing more to say. */
export async function endConversation(): Promise<void> {
  await closeAsDebtor(await requireDebtor(), currentTime());
  redirect("/chat");
}
