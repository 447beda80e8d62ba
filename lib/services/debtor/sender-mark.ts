import "server-only";
import { namedUuid } from "@/lib/adapters/crypto/named-uuid";

/** Field of a form that may wait on the phone until there is a connection: who wrote it. */
export const SENDER_FIELD = "sender";

/** Tells one person's forms from another's on a phone that both use; says nothing about them. */
export const senderMark = (debtorId: string): string => namedUuid(`sender:${debtorId}`);
