import "server-only";
import { EncryptJWT } from "jose";
import { z } from "zod";
import { env } from "@/lib/adapters/env/env";
import type { KeyRing } from "@/lib/adapters/env/keys";
import { headerFor, openEncrypted } from "./open-encrypted";

/** Told from a session's cookie, whose keys it shares, by type and audience. */
const TYPE = "impersonation+jwt";
const ISSUER = "quittance";
const AUDIENCE = "quittance:debtor-pages";

const claimsSchema = z.object({
  /** Whose pages are seen. */
  sub: z.uuid(),
  /** Who sees them (RFC 8693, 4.1). */
  act: z.object({ sub: z.uuid() }),
  /** The server's record, which can end it before its time. */
  sid: z.uuid(),
});

export type ImpersonationClaims = { debtorId: string; staffId: string; impersonationId: string };

/** A token of who sees whose pages, good until `endsAt`; encrypted (JWE, direct, A256GCM), for ids are nobody's business. */
export function sealImpersonation(
  { debtorId, staffId, impersonationId }: ImpersonationClaims,
  { now, endsAt }: { now: Date; endsAt: Date },
  ring: KeyRing = env.SESSION_KEYS,
): Promise<string> {
  const [current] = ring;
  return new EncryptJWT({ act: { sub: staffId }, sid: impersonationId })
    .setProtectedHeader({ ...headerFor(ring), typ: TYPE })
    .setSubject(debtorId)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(endsAt)
    .encrypt(current.secret);
}

/** The claims, or null where the token is forged, over, for something else, or sealed by a retired key. */
export async function openImpersonation(
  value: string,
  now: Date,
  ring: KeyRing = env.SESSION_KEYS,
): Promise<ImpersonationClaims | null> {
  const payload = await openEncrypted(value, ring, {
    ...{ issuer: ISSUER, audience: AUDIENCE, typ: TYPE, currentDate: now },
    requiredClaims: ["sub", "act", "sid", "iat", "exp"],
  });
  const { data } = claimsSchema.safeParse(payload);
  return data ? { debtorId: data.sub, staffId: data.act.sub, impersonationId: data.sid } : null;
}
