import "server-only";
import { addressKey, isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { linkState } from "@/lib/domain/link/state";
import { err, ok, type Result } from "@/lib/domain/result";
import type { SessionClaims } from "@/lib/services/session/session-cookie";
import { startSession } from "@/lib/services/session/start-session";
import { findLink } from "./find-link";

/**
 * The first POST from a link: marks it opened and begins a session that shows nothing before
 * identity. Errors: `unusable` (unknown, expired, revoked, locked), `too_many` (from one address).
 */
export async function openLink(input: {
  token: string;
  addressHash: Uint8Array<ArrayBuffer>;
  now: Date;
}): Promise<Result<SessionClaims, "unusable" | "too_many">> {
  const address = addressKey(input.addressHash);
  // Both at once: neither needs to know of the other.
  const [isWithin, link] = await Promise.all([
    isWithinLimit("sessionByAddress", address),
    findLink(input.token),
  ]);
  if (!isWithin) return err("too_many");
  if (!link || linkState(link, input.now) !== "live") return err("unusable");
  return ok(
    await startSession({
      origin: "link",
      linkId: link.id,
      debtorId: link.debtorId,
      locale: link.locale,
      addressHash: input.addressHash,
      now: input.now,
    }),
  );
}
