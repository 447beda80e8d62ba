// Every SMS and e-mail the outside world received, oldest first, for the phone page and the tests.
import { z } from "zod";
import type { Clock } from "./clock";
import type { Snapshot } from "./snapshot";

const messagesMax = 5000;

const messageSchema = z.object({
  id: z.string(),
  channel: z.enum(["sms", "email"]),
  to: z.string(),
  from: z.string(),
  subject: z.string().optional(),
  text: z.string(),
  html: z.string().optional(),
  /** Where one post stops such e-mails (RFC 8058). */
  unsubscribe: z.string().optional(),
  /** Written on this phone, not received by it. */
  isReply: z.boolean().optional(),
  sentAt: z.iso.datetime(),
});

export type Message = z.infer<typeof messageSchema>;

export type MessageLog = {
  all(): readonly Message[];
  /** Adds a message, stamped with the sandbox's time. */
  add(message: Omit<Message, "sentAt">): Message;
};

/** Goes on from the snapshot; keeps the last 5,000 messages and calls back after each new one. */
export function createMessageLog(deps: {
  clock: Clock;
  snapshot: Snapshot;
  onAdded: () => void;
}): MessageLog {
  const saved = z.array(messageSchema).safeParse(deps.snapshot.load("messages"));
  const messages: Message[] = saved.data ?? [];
  return {
    all: () => messages,
    add(content) {
      const message = { ...content, sentAt: deps.clock.now().toISOString() };
      messages.push(message);
      if (messages.length > messagesMax) messages.shift();
      deps.snapshot.save("messages", messages);
      deps.onAdded();
      return message;
    },
  };
}
