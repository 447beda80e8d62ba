"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { type ChatDeed, submitChat } from "@/lib/services/conversation/staff-forms";
import { requireStaff } from "@/lib/services/staff/require-staff";

const LIST = "/staff/chats";
const pageOf = (id: string) => `${LIST}/${encodeURIComponent(id)}`;

async function submit(deed: ChatDeed, conversationId: string, form: FormData): Promise<boolean> {
  const member = await requireStaff("chat.answer");
  return submitChat(deed, { member, conversationId, form, now: currentTime() });
}

/** Takes a conversation that waits. */
export async function claim(id: string, form: FormData): Promise<void> {
  await submit("claim", id, form);
  redirect(pageOf(id));
}

/** Answers in one's own. */
export async function answer(id: string, form: FormData): Promise<void> {
  const isSent = await submit("answer", id, form);
  redirect(isSent ? `${pageOf(id)}#last` : pageOf(id));
}

/** Gives it to a colleague, or back. */
export async function giveAway(id: string, form: FormData): Promise<void> {
  const isGiven = await submit("hand_over", id, form);
  redirect(isGiven ? LIST : pageOf(id));
}

/** Ends it. */
export async function close(id: string, form: FormData): Promise<void> {
  const isClosed = await submit("close", id, form);
  redirect(isClosed ? LIST : pageOf(id));
}

/** Offers to go on by video. */
export async function video(id: string, form: FormData): Promise<void> {
  await submit("video", id, form);
  redirect(`${pageOf(id)}#last`);
}
