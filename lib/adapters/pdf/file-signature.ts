import "server-only";
import { createHash } from "node:crypto";

// A PDF's signature is a comment line of its own before `startxref`, the last that a reader looks for: readers skip it,
// and nothing follows the end of the file (which PDF/A forbids). It is over all bytes of the file but that line.

const MARK = "%quittance-signature ";
const END = "\nstartxref\n";
/** The rest of a file after END: an offset and the end's mark. */
const TAIL_BYTES_MAX = 40;

const digestOf = (...parts: Uint8Array[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("base64url");
};

/** SHA-256 (base64url) of a file that has no signature yet. */
export const fileDigest = (file: Uint8Array): string => digestOf(file);

/** The file with its signature in it. */
export function withSignature(file: Uint8Array, signature: string): Uint8Array<ArrayBuffer> {
  const at = Buffer.from(file).lastIndexOf(END) + 1;
  if (at === 0) throw new Error("a PDF ends with startxref");
  const line = Buffer.from(`${MARK}${signature}\n`, "latin1");
  return new Uint8Array(Buffer.concat([file.subarray(0, at), line, file.subarray(at)]));
}

/** What is written where a signature stands, and the SHA-256 of all the rest; null where there is none. */
export function splitSignature(signed: Uint8Array): { signature: string; digest: string } | null {
  const bytes = Buffer.from(signed.buffer, signed.byteOffset, signed.byteLength);
  const end = bytes.lastIndexOf(END);
  const start = bytes.lastIndexOf(`\n${MARK}`, end) + 1;
  if (end < 0 || start === 0 || bytes.length - end > END.length + TAIL_BYTES_MAX) return null;
  const signature = bytes.subarray(start + MARK.length, end).toString("latin1");
  const digest = digestOf(bytes.subarray(0, start), bytes.subarray(end + 1));
  return { signature, digest };
}
