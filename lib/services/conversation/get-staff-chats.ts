import "server-only";
import type { ConversationStatus } from "@/lib/domain/conversation/status";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { scopeOf } from "@/lib/services/staff/may";
import type { Advisor } from "./find-for-staff";
import { type ListedConversation, listConversations } from "./staff-store";

export type ChatLine = {
  id: string;
  name: string;
  status: ConversationStatus;
  waitingSince: Date | null;
  lastAt: Date;
  /** Written since the colleague last looked. */
  unread: number;
};

export type StaffChats = { own: ChatLine[]; waiting: ChatLine[]; ownMax: number };

/** Read model of the list: what a colleague has, and what waits for somebody, who waits longest first. */
export async function getStaffChats({ actor, creditor }: Advisor): Promise<StaffChats> {
  const listed = await listConversations(scopeOf(actor), actor.staffId);
  const isOwn = ({ staffId }: ListedConversation) => staffId === actor.staffId;
  return {
    own: listed.filter(isOwn).map(lineOf),
    waiting: listed.filter((one) => !isOwn(one)).map(lineOf),
    ownMax: creditor.policy.chat.perAgentMax,
  };
}

function lineOf(listed: ListedConversation): ChatLine {
  const { id, status, waitingSince, lastAt, unread } = listed;
  const { givenName, familyName } = openProfile(listed);
  return { id, status, waitingSince, lastAt, unread, name: `${givenName} ${familyName}` };
}
