import "server-only";
import { namedUuid } from "@/lib/adapters/crypto/named-uuid";
import { isSeenByOther } from "@/lib/domain/actor/impersonator";

/** Field of a form that may wait on the phone until there is a connection: who wrote it. */
export const SENDER_FIELD = "sender";

/** Tells one person's forms from another's on a phone that both use; says nothing about them. */
export const senderMark = (debtorId: string): string => namedUuid(`sender:${debtorId}`);

/** The same for a form on a page; empty where a colleague sees it as the person: what they type never waits in their browser. */
export const markFor = (debtor: { debtorId: string }): string =>
  isSeenByOther(debtor) ? "" : senderMark(debtor.debtorId);
