import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { hashSecret } from "./current-session";
import { SESSION_HOURS_MAX } from "./limits";
import type { SessionClaims } from "./session-cookie";
import { createSession } from "./store";

/** By what a session begins, and whether that alone shows who is there. */
type Beginning =
  | { origin: "link"; linkId: string }
  | { origin: "code" | "passkey"; deviceId: string | null; isIdentified: boolean };

/**
 * Begins a session. At the stage "link" it knows where the person came from and shows nothing until identity is
 * confirmed: called by the first POST from a link page, and by a code on a browser that is not enrolled. A passkey, or a
 * code on an enrolled device, has shown who is there.
 */
export async function startSession(
  input: Beginning & {
    debtorId: string;
    locale: string;
    addressHash: Uint8Array<ArrayBuffer>;
    now: Date;
  },
): Promise<SessionClaims> {
  const { origin, debtorId, locale, addressHash, now } = input;
  const id = randomUUID();
  const secret = randomBytes(32).toString("base64url");
  const isLink = origin === "link";
  await createSession({
    ...{ id, debtorId, locale, addressHash, origin },
    linkId: isLink ? input.linkId : null,
    deviceId: isLink ? null : input.deviceId,
    identifiedAt: !isLink && input.isIdentified ? now : null,
    secretHash: hashSecret(secret),
    createdAt: now,
    endsAt: new Date(now.getTime() + SESSION_HOURS_MAX * 3_600_000),
  });
  return { sessionId: id, secret, locale };
}
