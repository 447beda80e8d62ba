import "server-only";
import { z } from "zod";
import { type KeyHolder, openForDebtor } from "@/lib/services/debtor/personal-data";
import type { MessageRecord } from "./conversation-record";

/** What happened beside what was written: message keys. */
export const CONVERSATION_EVENTS = [
  "claimed",
  "handed_over",
  "closed",
  "secret_refused",
  "video_offered",
  "video_accepted",
  "video_declined",
] as const;
export type ConversationEventCode = (typeof CONVERSATION_EVENTS)[number];

const bodySchema = z.object({
  /** What was written, or a file's name. */
  text: z.string().optional(),
  /** The nodes of the guided questions that led here. */
  path: z.array(z.string()).optional(),
  event: z.enum(CONVERSATION_EVENTS).optional(),
  /** First name of whom it is from, or with whom something happened, as it was then. */
  by: z.string().optional(),
  /** Of an offer to talk by video: where. */
  room: z.string().optional(),
});

/** As it is sealed under the person's key. */
export type MessageBody = z.output<typeof bodySchema>;

export type ShownMessage = Omit<MessageRecord, "bodySealed"> & MessageBody;

/** A conversation's messages with their words. */
export const openMessages = (
  debtor: KeyHolder,
  messages: readonly MessageRecord[],
): ShownMessage[] =>
  messages.map(({ bodySealed, ...message }) => ({
    ...message,
    ...openForDebtor(debtor, bodySealed, bodySchema),
  }));
