import "server-only";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { inTransaction, type Transaction } from "@/lib/adapters/db/transaction";
import {
  addressKey,
  giveBack,
  isWithinLimit,
  pauseFor,
  secondsToWait,
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
import { hashSecret } from "@/lib/services/session/current-session";
import { SESSION_HOURS_MAX } from "@/lib/services/session/limits";
import type { SessionClaims } from "@/lib/services/session/session-cookie";
import type { SessionRecord } from "@/lib/services/session/store";
import { recordConfirmed, recordRefused } from "./record-attempt";
import { lockCounters, saveConfirmed, saveWrongAnswer } from "./store";

export type IdentityRefusal =
  | { code: "invalid"; fields: IdentityFieldErrors }
  | { code: "incorrect"; attemptsLeft: number }
  | { code: "too_soon"; seconds: number }
  | { code: "too_many" }
  | { code: "locked" };

type Attempt = { session: SessionRecord; isRight: boolean; now: Date };

/**
 * One try at the identity questions. A blank or malformed form costs no attempt; a right answer
 * gives the session a new secret (against fixation) and opens the file.
 * Errors: `invalid` (with codes by field), `incorrect`, `too_soon` (back-off, not counted),
 * `too_many` (from one address), `locked` (5 wrong on a link, 10 on a person).
 */
export async function confirmIdentity(input: {
  session: SessionRecord;
  fields: Readonly<Record<string, unknown>>;
  addressHash: Uint8Array;
  now: Date;
}): Promise<Result<SessionClaims, IdentityRefusal>> {
  const { session, now } = input;
  const profile = openProfile(session.debtor);
  const factors = factorsToAsk(
    toCreditorView(session.debtor.creditor).policy.identityFactors,
    profile,
  );
  const answer = readAnswer(factors, input.fields);
  if (!answer.ok) return err({ code: "invalid", fields: answer.error });

  const seconds = await secondsToWait(session.linkId);
  if (seconds > 0) return err({ code: "too_soon", seconds });
  const address = addressKey(input.addressHash);
  if (!(await isWithinLimit("identityByAddress", address))) return err({ code: "too_many" });

  // Nothing to ask means that only a person can confirm: never a match by default.
  const isRight = factors.length > 0 && isSame(answer.value, expectedAnswer(factors, profile));
  const outcome = await inTransaction((tx) => decide(tx, { session, isRight, now }));
  if (outcome.ok) await giveBack("identityByAddress", address);
  if (!outcome.ok && outcome.error.code === "incorrect") {
    const failedChecks = LINK_ATTEMPTS_MAX - outcome.error.attemptsLeft;
    await pauseFor(session.linkId, retryDelaySeconds(failedChecks - 1));
  }
  return outcome;
}

/** Equal length for the comparison, so that time tells nothing of how near a guess was. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

async function decide(
  tx: Transaction,
  { session, isRight, now }: Attempt,
): Promise<Result<SessionClaims, IdentityRefusal>> {
  const { id: sessionId, linkId, debtorId } = session;
  const { link, debtor } = await lockCounters(tx, linkId, debtorId);
  if (isPersonLocked(debtor, now) || linkState(link, now) !== "live")
    return err({ code: "locked" });

  if (isRight) {
    const secret = randomBytes(32).toString("base64url");
    const endsAt = new Date(now.getTime() + SESSION_HOURS_MAX * 3_600_000);
    const secretHash = hashSecret(secret);
    await saveConfirmed(tx, { sessionId, linkId, debtorId, secretHash, now, endsAt });
    await recordConfirmed(tx, session, now);
    return ok({ sessionId, secret, locale: session.locale });
  }
  const after = afterWrongAnswer({
    linkFailedChecks: link.failedChecks,
    debtorFailedChecks: debtor.failedIdentityChecks,
  });
  const debtorLockedUntil = after.isDebtorLocked
    ? new Date(now.getTime() + DEBTOR_LOCK_HOURS * 3_600_000)
    : null;
  const lockedAt = after.isLinkLocked ? now : null;
  await saveWrongAnswer(tx, { linkId, debtorId, lockedAt, debtorLockedUntil });
  const isLocked = after.isLinkLocked || after.isDebtorLocked;
  await recordRefused(tx, session, { isLocked, now });
  return err(
    isLocked ? { code: "locked" } : { code: "incorrect", attemptsLeft: after.attemptsLeft },
  );
}
