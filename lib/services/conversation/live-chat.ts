import "server-only";
import { z } from "zod";
import { now as clockNow } from "@/lib/adapters/clock/clock";
import { conversationVersion } from "@/lib/domain/conversation/version";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { isSessionOpen } from "@/lib/services/session/store";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { isStaffSessionOpen } from "@/lib/services/staff/session-store";
import { eventStream, type StreamMessage } from "@/lib/services/stream/event-stream";
import { findFacts, findHolding, type Holding, type Side, sayInConversation } from "./live-store";

/** By which all that look at a person's conversation are told (prisma/migrations/0031_live_conversation). */
const keyOf = (debtorId: string) => `chat:${debtorId}`;

/**
 * What a page that shows a conversation hears: `version` whenever it is another, `typing` while the other side writes. No word
 * of the conversation: the page fetches itself anew. Ends with the session, and is no use of it.
 */
function chatStream(
  { debtorId, side, isOpen }: { debtorId: string; side: Side; isOpen: () => Promise<boolean> },
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  let told = "";
  const read = async () => {
    const version = conversationVersion(await findFacts(debtorId, side));
    const messages: StreamMessage[] = version === told ? [] : [{ event: "version", data: version }];
    told = version;
    return { messages, isOver: false };
  };
  const hear = ([word, who]: readonly string[]): StreamMessage | null =>
    word === "typing" && who !== side ? { event: "typing", data: null } : null;
  return eventStream({ id: keyOf(debtorId), read, hear, beat: isOpen }, signal);
}

/** The stream of the person's own conversation, also before they have written. */
export const debtorChatStream = ({ debtorId, actor }: SessionDebtor, signal: AbortSignal) =>
  chatStream(
    { debtorId, side: "debtor", isOpen: () => isSessionOpen(actor.sessionId, clockNow()) },
    signal,
  );

/** The stream of a conversation for a colleague; null where it is not theirs to see, and over when it is not any more. */
export async function staffChatStream(
  member: StaffMember,
  conversationId: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array> | null> {
  const holding = await holdingFor(member, conversationId);
  if (!holding) return null;
  const { debtorId } = holding;
  const isOpen = async () =>
    (await isStaffSessionOpen(member.sessionId, clockNow())) &&
    (await holdingFor(member, conversationId)) !== null;
  return chatStream({ debtorId, side: "staff", isOpen }, signal);
}

const idSchema = z.uuid();

/** Asked again and again by whoever looks: not a message is read for it. Null where the conversation is not theirs to see. */
async function holdingFor({ actor }: StaffMember, conversationId: string): Promise<Holding | null> {
  const id = idSchema.safeParse(conversationId);
  const holding = id.success ? await findHolding(scopeOf(actor), id.data) : null;
  const { creditorId } = actor;
  const isTheirs =
    holding && staffMay(actor, "chat.answer", { creditorId, teamId: holding.teamId });
  return isTheirs ? holding : null;
}

/** The person is writing. */
export const tellTyping = (debtorId: string): Promise<void> =>
  sayInConversation(keyOf(debtorId), "typing", "debtor");

/** Whoever has the conversation is writing; false where that is somebody else. */
export async function tellStaffTyping(
  member: StaffMember,
  conversationId: string,
): Promise<boolean> {
  const holding = await holdingFor(member, conversationId);
  if (holding?.staffId !== member.actor.staffId) return false;
  await sayInConversation(keyOf(holding.debtorId), "typing", "staff");
  return true;
}
