import "server-only";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import type { IdentityClaims } from "@/lib/adapters/oidc/identity-provider";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { staffEmailHash } from "@/lib/services/staff/profile";
import type { StaffProvider } from "./provider";
import { findByEmailFor, findLinked, linkIdentity, type SsoMemberRow } from "./store";

/** Why nobody is meant; for the log, not for whoever stands before the door. */
type Refusal = "email_unverified" | "unknown" | "other_creditor" | "other_subject";

/** A subject belongs to its issuer: two providers may call two people alike. */
const subjectHashOf = ({ issuer, subject }: IdentityClaims) =>
  lookupHash("staff-subject", JSON.stringify([issuer, subject]));

/**
 * The colleague whom a token means. The first time by an e-mail that the provider has verified, and that was invited here;
 * from then on by the provider's own name for them, so that an address that passes to somebody else passes nothing on.
 * Makes no account, and takes neither role nor team from the token. Errors: Refusal.
 */
export async function whoIsMeant(input: {
  provider: StaffProvider;
  claims: IdentityClaims;
  now: Date;
}): Promise<Result<SsoMemberRow, Refusal>> {
  const { provider, claims, now } = input;
  const subjectHash = subjectHashOf(claims);
  const linked = await findLinked(claims.issuer, subjectHash);
  if (linked) return isVouchedFor(provider, linked) ? ok(linked) : err("other_creditor");
  if (!(claims.email && claims.isEmailVerified)) return err("email_unverified");
  const invited = await findByEmailFor(claims.issuer, staffEmailHash(claims.email));
  if (!invited) return err("unknown");
  if (!isVouchedFor(provider, invited)) return err("other_creditor");
  if (invited.isLinked) return err("other_subject");
  const isDone = await link({ issuer: claims.issuer, subjectHash, member: invited, now });
  return isDone ? ok(invited) : err("other_subject");
}

const isVouchedFor = ({ creditors }: StaffProvider, { slug }: SsoMemberRow): boolean =>
  creditors.includes(slug);

function link(input: {
  issuer: string;
  subjectHash: Uint8Array;
  member: SsoMemberRow;
  now: Date;
}): Promise<boolean> {
  const { issuer, subjectHash, member, now } = input;
  const { id: staffId, creditorId, teamId, role } = member;
  const actor = { kind: "staff", staffId, creditorId, teamId, role } as const;
  const details = { issuer };
  const audit = auditRow({ actor, action: "staff.linked", creditorId, details, now });
  return linkIdentity({ issuer, subjectHash, staffId }, now, audit);
}
