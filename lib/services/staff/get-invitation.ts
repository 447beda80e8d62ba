import "server-only";
import { openSecret } from "@/lib/adapters/crypto/seal-secret";
import { totpUri } from "@/lib/adapters/crypto/totp";
import { qrCode, qrPath } from "@/lib/adapters/pdf/qr-code";
import { creditorOfText } from "@/lib/services/creditor/store";
import { hashSecret } from "@/lib/services/session/current-session";
import { findOpenInvitation, type InvitationRow } from "./invitation-store";
import { openProfile } from "./profile";

/** What somebody who was invited sees: who invites them, and the secret for their authenticator. */
export type InvitationPage = {
  name: string;
  email: string;
  creditorName: string;
  /** Base32, for who types it. */
  secret: string;
  /** The same for who scans it: a QR code of `size` modules, as the path of an SVG. */
  qr: { size: number; path: string };
};

/** The invitation of a link, or null where it is unknown, used, revoked or older than three days. */
export async function getInvitation(token: string, now: Date): Promise<InvitationPage | null> {
  const invitation = await findOpenInvitation(hashSecret(token), now);
  return invitation && pageOf(invitation);
}

function pageOf({ creditor, profileSealed, totpSecretSealed }: InvitationRow): InvitationPage {
  const { name, email } = openProfile(profileSealed);
  const secret = openSecret(totpSecretSealed);
  const code = qrCode(totpUri(email, secret));
  const qr = { size: code.size, path: qrPath(code) };
  return { name, email, creditorName: creditorOfText(creditor).name, secret, qr };
}
