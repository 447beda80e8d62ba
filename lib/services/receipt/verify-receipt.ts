import "server-only";
import { z } from "zod";
import { openClaims } from "@/lib/adapters/crypto/receipt-signature";
import { splitSignature } from "@/lib/adapters/pdf/file-signature";
import { addressKey, isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { type ReceiptContent, receiptContentSchema } from "@/lib/domain/receipt/content";
import { err, ok, type Result } from "@/lib/domain/result";

/** Why something given is not shown as a genuine receipt. */
export const REFUSALS = [
  "altered",
  "not_genuine",
  "nothing_given",
  "too_large",
  "too_many",
] as const;
export type Refusal = (typeof REFUSALS)[number];

const fileContentSchema = receiptContentSchema.extend({ sha256: z.string() });

/** A signed content, and whether the signature came with an unaltered file or with a code alone. */
export type Opened = { via: "file" | "code"; content: ReceiptContent };

/** What a signed text of ours says; null where it is not one. */
export async function openSigned(text: string): Promise<Opened | null> {
  const code = receiptContentSchema.safeParse(await openClaims("quittance-receipt+jws", text));
  if (code.success) return { via: "code", content: code.data };
  const file = fileContentSchema.safeParse(await openClaims("quittance-file+jws", text));
  if (!file.success) return null;
  const { sha256: _, ...content } = file.data;
  return { via: "file", content };
}

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
  const claims = fileContentSchema.safeParse(
    await openClaims("quittance-file+jws", found.signature),
  );
  if (!claims.success) return err("not_genuine");
  return claims.data.sha256 === found.digest ? ok(found.signature) : err("altered");
}
