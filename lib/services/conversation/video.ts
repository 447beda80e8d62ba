import "server-only";
import { randomUUID } from "node:crypto";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { addMessage } from "./add-message";
import type { CONVERSATION } from "./conversation-record";
import { type Advisor, findForStaff } from "./find-for-staff";
import { openMessages, type ShownMessage } from "./message-body";
import { changeAsStaff, type StaffChangeError } from "./staff-change";

/** How an offer to talk by video stands, from the last that was said of it; null where there is none. */
export type VideoOffer = { state: "offered" | "accepted"; by: string; url: string };

/** `{room}` in the creditor's address becomes a room of this offer's own, which nobody can guess. */
export function videoOfferOf(
  messages: readonly ShownMessage[],
  { policy }: CreditorView,
): VideoOffer | null {
  const last = messages.findLast(({ event }) => event?.startsWith("video_") || event === "closed");
  const offer = messages.findLast(({ event }) => event === "video_offered");
  if (!(offer?.room && policy.chat.videoUrl)) return null;
  if (last?.event !== "video_offered" && last?.event !== "video_accepted") return null;
  const state = last.event === "video_accepted" ? "accepted" : "offered";
  return { state, by: offer.by ?? "", url: policy.chat.videoUrl.replaceAll("{room}", offer.room) };
}

/** Offers to go on by video, with the creditor's own tool. Errors: see StaffChangeError; `video_missing` (it has none). */
export async function offerVideo(input: {
  advisor: Advisor;
  conversationId: string;
  key: string;
  now: Date;
}): Promise<Result<null, StaffChangeError | "video_missing">> {
  const { advisor, conversationId, key, now } = input;
  if (!advisor.creditor.policy.chat.videoUrl) return err("video_missing");
  const found = await findForStaff(advisor, conversationId);
  if (!found) return err("conversation_unknown");
  const { staffId } = advisor.actor;
  const { status, staffId: heldBy } = found.conversation;
  if (heldBy !== staffId || status === "closed") return err("conversation_lost");
  return changeAsStaff({
    ...{ advisor, found, status, staffId, key, now },
    said: { event: "video_offered", room: randomUUID() },
    action: "conversation.video_offered",
  });
}

/** The person's yes or no to an offer that stands; anything else changes nothing. */
export async function answerVideo(input: {
  debtor: ActingDebtor<{ conversation: typeof CONVERSATION }>;
  isAccepted: boolean;
  key: string;
  now: Date;
}): Promise<Result<null, "offer_gone">> {
  refuseImpersonator(input.debtor);
  const { debtor, isAccepted, key, now } = input;
  const { actor, record, debtorId, creditor } = debtor;
  const messages = openMessages(record, debtor.read.conversation?.messages ?? []);
  if (videoOfferOf(messages, creditor)?.state !== "offered") return err("offer_gone");
  await addMessage({
    ...{ debtorId, creditorId: actor.creditorId, record, actor, now, key: `video:${key}` },
    ...{ author: "system", channel: "page", kind: "event" },
    body: { event: isAccepted ? "video_accepted" : "video_declined" },
    trail: [
      auditRow({ actor, action: "conversation.video_answered", details: { isAccepted }, now }),
    ],
  });
  return ok(null);
}
