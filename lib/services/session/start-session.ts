import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { hashSecret } from "./current-session";
import { SESSION_HOURS_MAX } from "./limits";
import type { SessionClaims } from "./session-cookie";
import { createSession } from "./store";

/**
 * Begins a session at the stage "link": it knows where the person came from and shows nothing
 * until identity is confirmed. Called by the first POST from a link page.
 */
export async function startSession(input: {
  linkId: string;
  debtorId: string;
  locale: string;
  addressHash: Uint8Array<ArrayBuffer>;
  now: Date;
}): Promise<SessionClaims> {
  const { now, ...rest } = input;
  const id = randomUUID();
  const secret = randomBytes(32).toString("base64url");
  await createSession({
    ...rest,
    id,
    secretHash: hashSecret(secret),
    createdAt: now,
    endsAt: new Date(now.getTime() + SESSION_HOURS_MAX * 3_600_000),
  });
  return { sessionId: id, secret, locale: input.locale };
}
