import "server-only";
import { splitSignature } from "@/lib/adapters/pdf/file-signature";
import { addressKey, isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { err, ok, type Result } from "@/lib/domain/result";
import { openSigned } from "./open-signed";

/** Why something given is not shown as a genuine paper of ours. */
export const REFUSALS = [
  "altered",
  "not_genuine",
  "nothing_given",
  "too_large",
  "too_many",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/**
 * Checks a file or the text of a code that anybody gives us, by its signature alone. Answers the signed text, from which
 * its content can be shown.
 *
 * Errors: `altered` (our signature is in the file, but the file is no longer the one that was signed), `not_genuine`
 * (no signature of ours), `nothing_given`, `too_many` (from one address in an hour).
 */
export async function verifyReceipt(given: {
  file: Uint8Array;
  code: string;
  addressHash: Uint8Array;
}): Promise<Result<string, Refusal>> {
  const isAllowed = await isWithinLimit("verifyByAddress", addressKey(given.addressHash));
  if (!isAllowed) return err("too_many");
  if (given.file.length > 0) return verifyFile(given.file);
  // As people copy it: broken over lines, or with the address before it.
  const code = given.code.replaceAll(/\s/g, "").split("#").at(-1) ?? "";
  if (code === "") return err("nothing_given");
  const opened = await openSigned(code);
  return opened?.via === "code" ? ok(code) : err("not_genuine");
}

async function verifyFile(bytes: Uint8Array): Promise<Result<string, Refusal>> {
  const found = splitSignature(bytes);
  if (!found) return err("not_genuine");
  const opened = await openSigned(found.signature);
  if (opened?.via !== "file") return err("not_genuine");
  return opened.sha256 === found.digest ? ok(found.signature) : err("altered");
}
