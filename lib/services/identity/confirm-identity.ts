import "server-only";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import {
  addressKey,
  giveBack,
  isWithinLimit,
  pauseFor,
  secondsLeft,
} from "@/lib/adapters/rate-limit/consume";
import {
  expectedAnswer,
  type IdentityFieldErrors,
  readAnswer,
} from "@/lib/domain/identity/answers";
import {
  afterWrongAnswer,
  DEBTOR_LOCK_HOURS,
  isPersonLocked,
  LINK_ATTEMPTS_MAX,
  retryDelaySeconds,
} from "@/lib/domain/identity/attempts";
import { factorsToAsk } from "@/lib/domain/identity/factors";
import { linkState } from "@/lib/domain/link/state";
import { err, ok, type Result } from "@/lib/domain/result";
import { toCreditorView } from "@/lib/services/creditor/creditor-view";
import { openProfile } from "@/lib/services/debtor/personal-data";
import type { KnownDevice } from "@/lib/services/device/known-device";
import { hashSecret } from "@/lib/services/session/current-session";
import { SESSION_HOURS_MAX } from "@/lib/services/session/limits";
import type { SessionClaims } from "@/lib/services/session/session-cookie";
import type { SessionRecord } from "@/lib/services/session/session-record";
import { confirmedNews, refusedNews } from "./attempt-news";
import { finishedDrafts, identityRead } from "./identity-form";
import { type Counters, findCounters, saveConfirmed, saveWrongAnswer } from "./store";

export type IdentityRefusal =
  | { code: "invalid"; fields: IdentityFieldErrors }
  | { code: "incorrect"; attemptsLeft: number }
  | { code: "too_soon"; seconds: number }
  | { code: "too_many" }
  | { code: "locked" };

type Attempt = {
  session: SessionRecord;
  devices: readonly KnownDevice[];
  isRight: boolean;
  now: Date;
};
type Outcome = Result<SessionClaims, IdentityRefusal>;

/**
 * One try at the identity questions. A blank or malformed form costs no attempt; a right answer
 * gives the session a new secret (against fixation) and opens the file. `session` is read with IDENTITY_FORM.
 * Errors: `invalid` (with codes by field), `incorrect`, `too_soon` (back-off, not counted),
 * `too_many` (from one address), `locked` (5 wrong on a link, 10 on a person).
 */
export async function confirmIdentity(input: {
  session: SessionRecord;
  fields: Readonly<Record<string, unknown>>;
  /** What the browser says which devices it is; the session runs on the one that is this person's. */
  devices: readonly KnownDevice[];
  addressHash: Uint8Array;
  now: Date;
}): Promise<Outcome> {
  const { session, devices, now } = input;
  const profile = openProfile(session.debtor);
  const { policy } = toCreditorView(session.debtor.creditor);
  const factors = factorsToAsk(policy.identityFactors, profile);
  const answer = readAnswer(factors, input.fields);
  if (!answer.ok) return err({ code: "invalid", fields: answer.error });

  const seconds = secondsLeft(identityRead(session).pausedUntil);
  if (seconds > 0) return err({ code: "too_soon", seconds });
  const address = addressKey(input.addressHash);
  if (!(await isWithinLimit("identityByAddress", address))) return err({ code: "too_many" });

  // Nothing to ask means that only a person can confirm: never a match by default.
  const isRight = factors.length > 0 && isSame(answer.value, expectedAnswer(factors, profile));
  const outcome = await decide({ session, devices, isRight, now });
  if (outcome.ok) await giveBack("identityByAddress", address);
  if (!outcome.ok && outcome.error.code === "incorrect") {
    const failedChecks = LINK_ATTEMPTS_MAX - outcome.error.attemptsLeft;
    await pauseFor(session.linkId ?? session.id, retryDelaySeconds(failedChecks - 1));
  }
  return outcome;
}

/** Equal length for the comparison, so that time tells nothing of how near a guess was. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/**
 * Decides on the counters as they were read and writes the outcome only if they still are so; else somebody
 * answered at the same moment, and it is decided again on what they left. Every such turn is somebody's answer
 * counted, and few are counted before all is locked.
 */
async function decide(attempt: Attempt): Promise<Outcome> {
  const { session } = attempt;
  for (let counters: Counters = countersOf(session); ; counters = await findCounters(session)) {
    const outcome = await tryOutcome(attempt, counters);
    if (outcome) return outcome;
  }
}

const countersOf = ({ gate, debtor }: SessionRecord): Counters => ({ ...gate, ...debtor });

/** Null where the counters have changed. */
async function tryOutcome(attempt: Attempt, counters: Counters): Promise<Outcome | null> {
  const { session, isRight, now } = attempt;
  if (isPersonLocked(counters, now) || linkState(counters, now) !== "live") {
    return err({ code: "locked" });
  }
  if (isRight) return confirmed(attempt, counters);
  return refused(session, counters, now);
}

async function confirmed({ session, devices, now }: Attempt, counters: Counters) {
  const { id: sessionId, locale } = session;
  const secret = randomBytes(32).toString("base64url");
  const endsAt = new Date(now.getTime() + SESSION_HOURS_MAX * 3_600_000);
  const identified = {
    ...{ secretHash: hashSecret(secret), now, endsAt, devices },
    finishedDrafts: finishedDrafts(sessionId),
  };
  const isSaved = await saveConfirmed(session, counters, identified, confirmedNews(session, now));
  return isSaved ? ok({ sessionId, secret, locale }) : null;
}

async function refused(session: SessionRecord, counters: Counters, now: Date) {
  const { attemptsLeft, isLinkLocked, isDebtorLocked } = afterWrongAnswer({
    linkFailedChecks: counters.failedChecks,
    debtorFailedChecks: counters.failedIdentityChecks,
  });
  const lockedUntil = new Date(now.getTime() + DEBTOR_LOCK_HOURS * 3_600_000);
  const locks = {
    lockedAt: isLinkLocked ? now : null,
    debtorLockedUntil: isDebtorLocked ? lockedUntil : null,
  };
  const isLocked = isLinkLocked || isDebtorLocked;
  const news = refusedNews(session, { isLocked, now });
  if (!(await saveWrongAnswer(session, counters, locks, news))) return null;
  return err(isLocked ? { code: "locked" as const } : { code: "incorrect" as const, attemptsLeft });
}
