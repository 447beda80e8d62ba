import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { cache } from "react";
import { now as clockNow } from "@/lib/adapters/clock/clock";
import { SESSION_TOUCH_SECONDS_MIN, sessionExpiresAt } from "./limits";
import { readSessionCookie } from "./session-cookie";
import { findSession, type SessionRecord, touchSession } from "./store";

/**
 * What this request's cookie stands for:
 * none (no cookie, forged, revoked), ended (idle or too old: the person must confirm identity
 * again, nothing typed is lost), or open.
 */
export type CurrentSession =
  | { state: "none" }
  | { state: "ended"; session: SessionRecord }
  | { state: "open"; session: SessionRecord; expiresAt: Date };

export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest();

/** Reads the session once a request and notes that it is in use. */
export const currentSession = cache(async (): Promise<CurrentSession> => {
  const claims = await readSessionCookie();
  const session = claims ? await findSession(claims.sessionId) : null;
  if (!claims || !session || session.revokedAt) return { state: "none" };
  if (!timingSafeEqual(hashSecret(claims.secret), session.secretHash)) return { state: "none" };

  const now = clockNow();
  if (sessionExpiresAt(session) <= now) return { state: "ended", session };

  if (now.getTime() - session.lastSeenAt.getTime() > SESSION_TOUCH_SECONDS_MIN * 1000) {
    await touchSession(session.id, now);
    session.lastSeenAt = now;
  }
  return { state: "open", session, expiresAt: sessionExpiresAt(session) };
});
