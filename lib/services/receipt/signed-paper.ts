import "server-only";
import { type SignedType, signClaims } from "@/lib/adapters/crypto/receipt-signature";
import { env } from "@/lib/adapters/env/env";
import { fileDigest, withSignature } from "@/lib/adapters/pdf/file-signature";

type Content = Readonly<Record<string, unknown>>;

/**
 * Where anybody can check what a paper says: the page, and the address that brings the signed content there. It stands behind
 * "#": browsers do not send that part, so no log ever holds it.
 */
export async function signedAddress(
  type: SignedType,
  content: Content,
): Promise<{ page: string; address: string }> {
  const page = `${env.APP_URL}/verify`;
  return { page, address: `${page}#${await signClaims(type, content)}` };
}

/** A paper's file with a signature over its content and all of its bytes. */
export async function signedFile(
  type: SignedType,
  content: Content,
  file: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const claims = { ...content, sha256: fileDigest(file) };
  return withSignature(file, await signClaims(type, claims));
}
