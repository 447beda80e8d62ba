import "server-only";
import { type Read, readParts } from "@/lib/adapters/db/reading";
import { pausedUntil } from "@/lib/adapters/rate-limit/consume";
import { RETURN_STEP } from "@/lib/services/session/return-path";
import type { SessionRecord } from "@/lib/services/session/session-record";
import { draftsOfSession } from "@/lib/services/session/store";

/** The step's name in drafts: of one session, so that nobody else with the link sees what was typed. */
const STEP = "identity";
export const identityStep = (sessionId: string) => `${STEP}:${sessionId}`;

/** Drafts that end when identity is confirmed: the form's own, and where the person goes on. */
export const finishedDrafts = (sessionId: string) => [identityStep(sessionId), RETURN_STEP];

/** What the identity page and its form read beside the session: those drafts, and the back-off after wrong answers. */
export const IDENTITY_FORM = {
  drafts: draftsOfSession(STEP, RETURN_STEP),
  pausedUntil: pausedUntil("coalesce(session.link_id, session.id)"),
};

export const identityRead = ({ parts }: SessionRecord): Read<typeof IDENTITY_FORM> =>
  readParts(IDENTITY_FORM, parts);
