import "server-only";
import { createHash } from "node:crypto";
import { type ChallengePurpose, insertChallenge, takeChallenge } from "./store";

/** As long as people take to find their finger, and no longer. */
const CHALLENGE_MINUTES = 5;

const hashOf = (challenge: string) => createHash("sha256").update(challenge).digest();

/** For what a challenge is asked, and in which session; none at sign-in. */
export type Asked = { purpose: ChallengePurpose; sessionId: string | null };

/** Keeps what a browser is about to be asked. */
export async function keepChallenge(challenge: string, asked: Asked, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + CHALLENGE_MINUTES * 60_000);
  await insertChallenge({ hash: hashOf(challenge), ...asked }, expiresAt);
}

/** Whether a challenge that an answer names was asked of this session for this; takes it away. */
export const askedNow = (asked: Asked, now: Date) => (challenge: string) =>
  takeChallenge({ hash: hashOf(challenge), ...asked }, now);
