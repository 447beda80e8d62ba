import "server-only";
import { z } from "zod";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { findConversation, type StaffConversation } from "./staff-store";

/** The colleague who does something with a conversation. */
export type Advisor = Pick<StaffMember, "actor" | "name" | "creditor">;

const idSchema = z.uuid();

/** A conversation for a colleague who may answer in it; null for anybody else, and where there is none. */
export async function findForStaff(
  { actor }: Pick<Advisor, "actor">,
  conversationId: string,
): Promise<StaffConversation | null> {
  const id = idSchema.safeParse(conversationId);
  if (!id.success) return null;
  const found = await findConversation(scopeOf(actor), id.data);
  const { creditorId } = actor;
  const isTheirs = found && staffMay(actor, "chat.answer", { creditorId, teamId: found.teamId });
  return isTheirs ? found : null;
}
