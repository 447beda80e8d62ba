import "server-only";
import { timingSafeEqual } from "node:crypto";
import { cache } from "react";
import { now as clockNow } from "@/lib/adapters/clock/clock";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { type CreditorView, toCreditorView } from "@/lib/services/creditor/creditor-view";
import { creditorOfText } from "@/lib/services/creditor/store";
import { hashSecret } from "@/lib/services/session/current-session";
import { staffSessionEndsAt } from "./limits";
import { openProfile } from "./profile";
import { readStaffCookie } from "./session-cookie";
import { findStaffSession, type StaffSessionRow } from "./session-store";

/** A colleague at work: who acts, for whom, in which session. */
export type StaffMember = {
  actor: StaffActor;
  name: string;
  email: string;
  creditor: CreditorView;
  locale: string;
  sessionId: string;
  expiresAt: Date;
  flashSealed: Uint8Array | null;
};

/** What this request's cookie stands for: nothing, somebody who has shown one factor of two, or a colleague at work. */
export type CurrentStaff =
  | { state: "none" }
  | { state: "first_factor"; session: StaffSessionRow }
  | { state: "signed_in"; member: StaffMember };

/** Reads the session, once a request, and notes that it is in use. */
export const currentStaff = cache((): Promise<CurrentStaff> => staffBy(findStaffSession));

/** Whom the cookie stands for, read in one of the ways of session-store.ts. */
export async function staffBy(find: typeof findStaffSession): Promise<CurrentStaff> {
  const claims = await readStaffCookie();
  if (!claims) return { state: "none" };
  const now = clockNow();
  const secretHash = hashSecret(claims.secret);
  const session = await find(claims.sessionId, secretHash, now);
  if (!session || session.revokedAt || session.deactivatedAt) return { state: "none" };
  if (!timingSafeEqual(secretHash, session.secretHash)) return { state: "none" };
  if (staffSessionEndsAt(session) <= now) return { state: "none" };
  if (session.stage === "first_factor") return { state: "first_factor", session };
  return { state: "signed_in", member: toMember({ ...session, lastSeenAt: now }) };
}

function toMember(session: StaffSessionRow): StaffMember {
  const { staffId, creditorId, teamId, role } = session;
  return {
    actor: { kind: "staff", staffId, creditorId, teamId, role },
    ...openProfile(session.profileSealed),
    creditor: toCreditorView(creditorOfText(session.creditor)),
    locale: session.locale,
    sessionId: session.id,
    expiresAt: staffSessionEndsAt(session),
    flashSealed: session.flashSealed,
  };
}
