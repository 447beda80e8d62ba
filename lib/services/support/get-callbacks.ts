import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { openForDebtor, openProfile } from "@/lib/services/debtor/personal-data";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { listCallbacks } from "./callback-record";

export type CallbackLine = {
  id: string;
  name: string;
  phone: string | null;
  /** Null: as soon as somebody can. */
  slot: { from: Date; until: Date } | null;
  about: string;
};

/** Read model of the call-backs that people asked for; empty for who may not answer them. */
export async function getCallbacks(actor: StaffActor): Promise<CallbackLine[]> {
  if (!staffMay(actor, "chat.answer", { creditorId: actor.creditorId })) return [];
  const rows = await listCallbacks(scopeOf(actor));
  return rows.map((row) => {
    const { id, callbackFrom: from, callbackUntil: until, detailsSealed } = row;
    const { givenName, familyName, phone } = openProfile(row);
    return {
      ...{ id, phone, name: `${givenName} ${familyName}` },
      slot: from && until ? { from, until } : null,
      about: detailsSealed ? openForDebtor(row, detailsSealed, z.string()) : "",
    };
  });
}
