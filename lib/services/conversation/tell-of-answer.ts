import "server-only";
import { log } from "@/lib/adapters/log/log";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { carriedLink } from "@/lib/services/link/carried-link";
import { queueMessageFor } from "@/lib/services/message/queue-message";
import { ADDRESSEE } from "@/lib/services/message/store";
import { findUnseen, findUnseenSince, noteTold } from "./away-store";

/** Who looked so short a time ago is taken to be there still. */
const LOOKING_MS_MAX = 60_000;

/**
 * Job: tells a person who is not looking that there is an answer, by notification, SMS or e-mail, and by SMS where they wrote
 * by SMS; not again before they have looked. What the answer says is read in the conversation only. Who is still looking is
 * left in peace: tellOfAnswers asks again.
 */
export async function tellOfAnswer(input: { conversationId: string; now: Date }): Promise<void> {
  const { conversationId, now } = input;
  const unseen = await findUnseen(conversationId);
  if (!unseen) return;
  const { debtorId, readNumber, toldNumber, seenAt, channel } = unseen;
  const number = unseen.number ?? 0;
  const isLooking = seenAt !== null && now.getTime() - seenAt.getTime() < LOOKING_MS_MAX;
  if (isLooking && channel === "page") return;
  if (number > readNumber && toldNumber <= readNumber) {
    const debtor = await readDebtor(debtorId, ADDRESSEE);
    const { url, link } = carriedLink(debtor.creditor, "chat", now);
    const told = await queueMessageFor(debtor, {
      ...{ kind: "chat_answer", url, link, now, key: `chat:${conversationId}:${number}` },
      ...(channel === "sms" ? { channel } : {}),
    });
    if (!told.ok) log.info({ conversation: conversationId, reason: told.error }, "not told");
  }
  await noteTold(conversationId, number);
}

/** Job, every minute: the same for all who were still looking when the answer came, and did not see it. */
export async function tellOfAnswers({ now }: { now: Date }): Promise<void> {
  const before = new Date(now.getTime() - LOOKING_MS_MAX);
  for (const conversationId of await findUnseenSince(before)) {
    await tellOfAnswer({ conversationId, now });
  }
}
