import "server-only";
import { randomUUID } from "node:crypto";
import { isSeenByOther } from "@/lib/domain/actor/impersonator";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isPublicHoliday } from "@/lib/domain/calendar/public-holidays";
import { type GuideName, readPath } from "@/lib/domain/conversation/guide";
import { opening } from "@/lib/domain/conversation/opening";
import type { ConversationStatus } from "@/lib/domain/conversation/status";
import { conversationVersion } from "@/lib/domain/conversation/version";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { type Draft, takeDraft } from "@/lib/services/session/draft";
import { draftsOf } from "@/lib/services/session/store";
import { CONVERSATION, factsOf, SHOWN_MESSAGES_MAX } from "./conversation-record";
import { openMessages, type ShownMessage } from "./message-body";
import { noteSeen } from "./store";
import { type VideoOffer, videoOfferOf } from "./video";
import { CHAT_STEP } from "./write-message";

/** What the page reads beside the session. */
export const CHAT_PAGE = { conversation: CONVERSATION, drafts: draftsOf(CHAT_STEP) };

export type ChatPage = {
  /** Null where the person has never written. */
  status: ConversationStatus | null;
  messages: ShownMessage[];
  /** Those before are in the transcript. */
  hasEarlier: boolean;
  /** Whom the conversation is with, by their answers; null where nobody has taken it. */
  isTaken: boolean;
  /** The place in the queue, from 1; 0 where the person is not in it. */
  place: number;
  /** Up to which message the other side has read. */
  readUpTo: number;
  hours: ChatHoursView;
  /** An offer to talk by video that stands. */
  video: VideoOffer | null;
  draft: Draft;
  /** Stays with the form that the browser holds: posting it twice sends one message. */
  key: string;
  /** Whether the page is kept up to date: not for who looks in the person's place. */
  isLive: boolean;
  /** Of what is shown; another one is told by the stream. */
  version: string;
  /** The way through the guided questions that the message is about, as the address says. */
  path: GuideName[];
};

/** Whether somebody is there now, until when, or from when on. */
export type ChatHoursView = { isOpen: true; until: Date } | { isOpen: false; from: Date | null };

export function chatHours({ timeZone, country, policy }: CreditorView, now: Date): ChatHoursView {
  const isClosed = (date: CalendarDate) => isPublicHoliday(date, { country, region: null });
  const open = opening({ now, timeZone, hours: policy.chat, isClosed });
  if (open.isOpen) return { isOpen: true, until: new Date(open.untilMs) };
  return { isOpen: false, from: open.fromMs === null ? null : new Date(open.fromMs) };
}

/** Read model of a person's conversation; that they have seen it is noted. */
export async function getChatPage(
  debtor: ReadDebtor<typeof CHAT_PAGE>,
  way: string,
  now: Date,
): Promise<ChatPage> {
  const { conversation, drafts } = debtor.read;
  const draft = await takeDraft(debtor, drafts, CHAT_STEP);
  if (conversation && conversation.status !== "closed" && !isSeenByOther(debtor)) {
    await noteSeen(debtor.debtorId, now, conversation.lastNumber);
  }
  const messages = openMessages(debtor.record, conversation?.messages ?? []);
  const path = String(draft.values.path ?? way);
  return {
    ...{ status: conversation?.status ?? null, messages, draft, key: randomUUID() },
    hasEarlier: (conversation?.lastNumber ?? 0) > SHOWN_MESSAGES_MAX,
    isTaken: conversation?.staffId != null,
    place: conversation?.place ?? 0,
    readUpTo: conversation?.staffReadNumber ?? 0,
    hours: chatHours(debtor.creditor, now),
    video: conversation?.status === "closed" ? null : videoOfferOf(messages, debtor.creditor),
    isLive: !isSeenByOther(debtor),
    version: conversationVersion(conversation && factsOf(conversation, "debtor")),
    path: readPath(path.split(" ")) ?? [],
  };
}
