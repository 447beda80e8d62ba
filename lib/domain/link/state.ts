/** What a link still opens. It is used many times until it expires, because people come back. */
export type LinkState = "live" | "expired" | "revoked" | "locked";

export type LinkFacts = Readonly<{
  expiresAt: Date;
  revokedAt: Date | null;
  lockedAt: Date | null;
}>;

/** Revoked is told before locked and locked before expired: the stronger reason wins. */
export function linkState(link: LinkFacts, now: Date): LinkState {
  if (link.revokedAt !== null) return "revoked";
  if (link.lockedAt !== null) return "locked";
  return link.expiresAt <= now ? "expired" : "live";
}
