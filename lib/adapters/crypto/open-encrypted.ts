import "server-only";
import { decodeProtectedHeader, type JWTDecryptOptions, type JWTPayload, jwtDecrypt } from "jose";
import type { KeyRing } from "@/lib/adapters/env/keys";

/** What the header says of a value that we encrypt (JWE, direct, A256GCM) under the newest key of a ring. */
export const headerFor = ([current]: KeyRing) =>
  ({ alg: "dir", enc: "A256GCM", kid: current.id }) as const;

/** The claims of a value that was encrypted so, or null where it is forged, changed, not as asked, or under a retired key. */
export async function openEncrypted(
  value: string,
  ring: KeyRing,
  asked: JWTDecryptOptions = {},
): Promise<JWTPayload | null> {
  try {
    const { kid } = decodeProtectedHeader(value);
    const key = ring.find(({ id }) => id === kid);
    if (!key) return null;
    const { payload } = await jwtDecrypt(value, key.secret, {
      ...{ keyManagementAlgorithms: ["dir"], contentEncryptionAlgorithms: ["A256GCM"] },
      ...asked,
    });
    return payload;
  } catch {
    return null;
  }
}
