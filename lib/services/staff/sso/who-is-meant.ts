import "server-only";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import type { IdentityClaims } from "@/lib/adapters/oidc/identity-provider";
import { err, ok, type Result } from "@/lib/domain/result";
import { staffEmailHash } from "@/lib/services/staff/profile";
import type { CompanyIdentity } from "@/lib/services/staff/session-store";
import type { StaffProvider } from "./provider";
import { findByEmailFor, findLinked, type SsoMemberRow } from "./store";

/** Why nobody is meant; for the log, not for whoever stands before the door. */
type Refusal = "email_unverified" | "unknown" | "other_creditor" | "other_subject";

/** A subject belongs to its issuer: two providers may call two people alike. */
const subjectHashOf = ({ issuer, subject }: IdentityClaims) =>
  lookupHash("staff-subject", JSON.stringify([issuer, subject]));

/** A colleague, and the provider's name for them where it is to be linked once they have shown both factors. */
type Meant = { member: SsoMemberRow; identity: CompanyIdentity | null };

/**
 * The colleague whom a token means. The first time by an e-mail that the provider has verified, and that was invited here;
 * from then on by the provider's own name for them, so that an address that passes to somebody else passes nothing on.
 * Makes no account, and takes neither role nor team from the token. Errors: Refusal.
 */
export async function whoIsMeant(
  provider: StaffProvider,
  claims: IdentityClaims,
): Promise<Result<Meant, Refusal>> {
  const identity = { issuer: claims.issuer, subjectHash: subjectHashOf(claims) };
  const linked = await findLinked(identity);
  if (linked) return vouchedFor(provider, { member: linked, identity: null });
  if (!(claims.email && claims.isEmailVerified)) return err("email_unverified");
  const invited = await findByEmailFor(claims.issuer, staffEmailHash(claims.email));
  if (!invited) return err("unknown");
  const meant = vouchedFor(provider, { member: invited, identity });
  return meant.ok && invited.isLinked ? err("other_subject") : meant;
}

const vouchedFor = (provider: StaffProvider, meant: Meant): Result<Meant, "other_creditor"> =>
  provider.creditors.includes(meant.member.slug) ? ok(meant) : err("other_creditor");
