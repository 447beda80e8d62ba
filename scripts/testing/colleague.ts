// A colleague as tests need one, and how they sign in.
import { randomUUID } from "node:crypto";
import { generate } from "otplib";
import type { OperatorActor } from "@/lib/domain/actor/actor";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { hashSecret } from "@/lib/services/session/current-session";
import { beginStaffSignIn } from "@/lib/services/staff/begin-sign-in";
import { confirmSecondFactor } from "@/lib/services/staff/confirm-second-factor";
import { getInvitation } from "@/lib/services/staff/get-invitation";
import { inviteMember } from "@/lib/services/staff/invite-member";
import type { StaffClaims } from "@/lib/services/staff/session-cookie";
import { findStaffSession, type StaffSessionRow } from "@/lib/services/staff/session-store";
import { takeUp } from "@/lib/services/staff/take-up-invitation";

export const operator: OperatorActor = { kind: "operator", login: "anna" };
export const PASSWORD = "trois chats gris";

/** The code that an authenticator shows at an instant. */
export const totpCode = (secret: string, at: Date): Promise<string> =>
  generate({ secret, epoch: at.getTime() / 1000 });

/** The link of a new colleague, Léa Morel. */
export async function invitedColleague(creditorId: string, now: Date, role: StaffRole = "agent") {
  const email = `${randomUUID()}@example.com`;
  const made = await inviteMember({
    ...{ inviter: operator, creditorId, name: "Léa Morel", email, role, teamId: null },
    ...{ locale: "fr", now },
  });
  if (!made.ok) throw new Error(made.error);
  const page = await getInvitation(made.value.token, now);
  if (!page) throw new Error("no invitation");
  return { email, secret: page.secret, ...made.value };
}

/** A colleague with both factors, who has used the code of `now`. */
export async function colleague(creditorId: string, now: Date, role: StaffRole = "agent") {
  const invited = await invitedColleague(creditorId, now, role);
  const { token, secret } = invited;
  const taken = await takeUp({ token, password: PASSWORD, code: await totpCode(secret, now), now });
  if (!taken.ok) throw new Error(taken.error);
  return { ...invited, codes: taken.value.codes };
}

/** The first factor, each time from another network. */
export const begin = (email: string, now: Date, password = PASSWORD) =>
  beginStaffSignIn({
    ...{ email, password, userAgent: "Firefox", now },
    addressHash: new Uint8Array(Buffer.from(randomUUID())),
  });

export async function sessionOf({ sessionId, secret }: StaffClaims, now: Date) {
  const session = await findStaffSession(sessionId, hashSecret(secret), now);
  if (!session) throw new Error("no session");
  return session;
}

/** The session of who has shown their password. */
export async function begun(email: string, now: Date): Promise<StaffSessionRow> {
  const claims = await begin(email, now);
  if (!claims.ok) throw new Error(claims.error);
  return sessionOf(claims.value, now);
}

/** Somebody at work. */
export async function signIn(one: { email: string; secret: string }, now: Date) {
  const session = await begun(one.email, now);
  const code = await totpCode(one.secret, now);
  const signed = await confirmSecondFactor({ session, code, now });
  if (!signed.ok) throw new Error(signed.error);
  return signed.value;
}
