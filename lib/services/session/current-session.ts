import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { cache } from "react";
import { now as clockNow } from "@/lib/adapters/clock/clock";
import type { Readings } from "@/lib/adapters/db/reading";
import { type CurrentView, currentView } from "@/lib/services/impersonation/current-view";
import { SESSION_TOUCH_SECONDS_MIN, sessionExpiresAt } from "./limits";
import { readSessionCookie } from "./session-cookie";
import type { SessionRecord } from "./session-record";
import { findSession } from "./store";

/**
 * What this request's cookies stand for:
 * none (no cookie, forged, revoked), ended (idle or too old: the person must confirm identity
 * again, nothing typed is lost), or open. Or a colleague sees somebody's pages as they do, in place
 * of any session of a person's: who asks for "open" has refused them.
 */
export type CurrentSession =
  | { state: "none" }
  | { state: "ended"; session: SessionRecord }
  | { state: "open"; session: SessionRecord; expiresAt: Date }
  | CurrentView;

/** What a page reads about the person together with their session; `key`, if its parts use one. */
export type Beside<R extends Readings = Readings> = { reads?: R; key?: string };

export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest();

/** Of one page: while it is rendered `cache` gives the same object; an action gets a new one at each call. */
const ofThisPage = cache((): { current?: Promise<CurrentSession>; reads?: Readings } => ({}));

/**
 * Reads the session, once a page, and notes that it is in use. Whoever wants more of the person read in the same
 * statement says so at the first call; an action hands on what it got.
 */
export function currentSession({ reads, key }: Beside = {}): Promise<CurrentSession> {
  const page = ofThisPage();
  if (!page.current || (reads && reads !== page.reads)) {
    page.current = readSession(reads, key);
    if (reads) page.reads = reads;
  }
  return page.current;
}

async function readSession(reads?: Readings, key?: string): Promise<CurrentSession> {
  const now = clockNow();
  const seen = await currentView({ reads, key, now, hashSecret });
  if (seen) return seen;
  const claims = await readSessionCookie();
  if (!claims) return { state: "none" };
  const secretHash = hashSecret(claims.secret);
  const session = await findSession({ id: claims.sessionId, secretHash, now }, reads, key);
  if (!session || session.revokedAt) return { state: "none" };
  if (!timingSafeEqual(secretHash, session.secretHash)) return { state: "none" };
  if (sessionExpiresAt(session) <= now) return { state: "ended", session };
  // The statement has noted the same.
  const unseenMs = now.getTime() - session.lastSeenAt.getTime();
  if (unseenMs > SESSION_TOUCH_SECONDS_MIN * 1000) session.lastSeenAt = now;
  return { state: "open", session, expiresAt: sessionExpiresAt(session) };
}
