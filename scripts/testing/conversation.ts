// What both sides do with a conversation, for integration tests.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { answerConversation } from "@/lib/services/conversation/answer-conversation";
import { claimConversation } from "@/lib/services/conversation/claim-conversation";
import type { Advisor } from "@/lib/services/conversation/find-for-staff";
import { CHAT_PAGE, getChatPage } from "@/lib/services/conversation/get-chat-page";
import { writeMessage } from "@/lib/services/conversation/write-message";
import { readAs } from "./read-as";

type Written = { key?: string; now: Date; path?: string };

/** Posts the person's form. */
export async function write(
  actor: DebtorActor,
  text: string,
  { key = randomUUID(), now, path = "" }: Written,
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ text, key, path })) form.append(name, value);
  return writeMessage({ debtor: await readAs(actor, {}), form, now });
}

/** The person's page. */
export const chatOf = async (actor: DebtorActor, now: Date) =>
  getChatPage(await readAs(actor, CHAT_PAGE), "", now);

export const conversationIdOf = async ({ debtorId }: DebtorActor) =>
  (await db.conversation.findUniqueOrThrow({ where: { debtorId } })).id;

export const take = (advisor: Advisor, conversationId: string, now: Date) =>
  claimConversation({ advisor, conversationId, key: randomUUID(), now });

export const answer = (
  advisor: Advisor,
  conversationId: string,
  text: string,
  { key = randomUUID(), now }: { key?: string; now: Date },
) => answerConversation({ advisor, conversationId, values: { text, key }, now });

/** What the trail says of a person's conversation. */
export async function conversationTrail({ debtorId }: DebtorActor): Promise<string[]> {
  const where = { debtorId, action: { startsWith: "conversation." } };
  const events = await db.auditEvent.findMany({ where, orderBy: { id: "asc" } });
  return events.map(({ action }) => action.replace("conversation.", ""));
}
