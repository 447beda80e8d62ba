import "server-only";
import { randomUUID } from "node:crypto";
import type { ConversationStatus } from "@/lib/domain/conversation/status";
import { conversationVersion } from "@/lib/domain/conversation/version";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { scopeOf } from "@/lib/services/staff/may";
import { type CannedAnswer, cannedAnswers } from "./canned-answers";
import { factsOf } from "./conversation-record";
import { type Advisor, findForStaff } from "./find-for-staff";
import { type Colleague, colleaguesFor } from "./hand-over";
import { openMessages, type ShownMessage } from "./message-body";
import { noteRead } from "./staff-store";

export type StaffChat = {
  id: string;
  debtorId: string;
  name: string;
  /** Of the person: in which answers are written. */
  locale: string;
  status: ConversationStatus;
  /** Who has it. */
  heldBy: "self" | "other" | null;
  messages: ShownMessage[];
  /** Up to which message the person has read. */
  readUpTo: number;
  /** Of what is shown; another one is told by the stream. */
  version: string;
  colleagues: Colleague[];
  canned: CannedAnswer[];
  key: string;
};

/** Read model of one conversation for a colleague; null where there is none for them. That whoever has it read it is noted. */
export async function getStaffChat(advisor: Advisor, id: string): Promise<StaffChat | null> {
  const found = await findForStaff(advisor, id);
  if (!found) return null;
  const { conversation, locale, debtorId } = found;
  const { staffId } = advisor.actor;
  const isOwn = conversation.staffId === staffId;
  if (isOwn && conversation.staffReadNumber < conversation.lastNumber) {
    const { id: own, lastNumber: number } = conversation;
    await noteRead(scopeOf(advisor.actor), { id: own, staffId, number });
  }
  const { givenName, familyName } = openProfile(found);
  return {
    ...{ id: conversation.id, debtorId, locale, name: `${givenName} ${familyName}` },
    status: conversation.status,
    heldBy: holderOf(conversation.staffId, staffId),
    messages: openMessages(found, conversation.messages),
    readUpTo: conversation.debtorReadNumber,
    version: conversationVersion(factsOf(conversation, "staff")),
    colleagues: isOwn ? await colleaguesFor(advisor, found) : [],
    canned: cannedAnswers(advisor.creditor, locale),
    key: randomUUID(),
  };
}

function holderOf(heldBy: string | null, staffId: string): StaffChat["heldBy"] {
  if (heldBy === null) return null;
  return heldBy === staffId ? "self" : "other";
}
