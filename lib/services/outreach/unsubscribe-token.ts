import "server-only";
import { timingSafeEqual } from "node:crypto";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import { env } from "@/lib/adapters/env/env";

const ID_BYTES = 16;
const CHECK_BYTES = 16;

const checkOf = (messageId: string): Buffer =>
  Buffer.from(lookupHash("unsubscribe", messageId)).subarray(0, CHECK_BYTES);

/** Names the message and shows that we made it: enough to stop a channel, useless for anything else. */
function unsubscribeToken(messageId: string): string {
  const id = Buffer.from(messageId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, checkOf(messageId)]).toString("base64url");
}

/** Where a mail program's "unsubscribe" posts to (RFC 8058), and where its reader is led who only opens it. */
export const unsubscribeUrl = (messageId: string): string =>
  `${env.APP_URL}/api/unsubscribe/${unsubscribeToken(messageId)}`;

/** The message's id, or null where we did not make the token. */
export function messageOfToken(token: string): string | null {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== ID_BYTES + CHECK_BYTES) return null;
  const hex = bytes.subarray(0, ID_BYTES).toString("hex");
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return timingSafeEqual(bytes.subarray(ID_BYTES), checkOf(id)) ? id : null;
}
