import "server-only";
import { z } from "zod";
import {
  openBytes,
  openJson,
  sealBytes,
  sealJson,
  unwrapDataKey,
} from "@/lib/adapters/crypto/seal";

/** What is known of a person; sealed at rest under their own key, never logged, never in a URL. */
const profileSchema = z.object({
  givenName: z.string(),
  familyName: z.string(),
  /** Calendar date, "1984-03-27". */
  bornOn: z.string().nullable(),
  postcode: z.string().nullable(),
  /** E.164. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  contractDigits: z.string().nullable(),
  securityCode: z.string().nullable(),
});
export type DebtorProfile = z.infer<typeof profileSchema>;

/** A debtor's row that is already loaded, as far as its key goes. */
export type KeyHolder = Readonly<{ dataKeyWrapped: Uint8Array; masterKeyId: string }>;

/** Of rows that are in hand: several things are opened for one request, and the key goes with the row. */
const keys = new WeakMap<KeyHolder, Buffer>();

function keyOf(debtor: KeyHolder): Buffer {
  const key = keys.get(debtor) ?? unwrapDataKey(debtor.dataKeyWrapped, debtor.masterKeyId);
  keys.set(debtor, key);
  return key;
}

/** Opens the profile of a debtor's row. */
export function openProfile(debtor: KeyHolder & { profileSealed: Uint8Array }): DebtorProfile {
  return profileSchema.parse(openJson(keyOf(debtor), debtor.profileSealed));
}

/** Seals a JSON value under the debtor's key. Throws where the person has been erased. */
export function sealForDebtor(debtor: KeyHolder, value: unknown): Uint8Array<ArrayBuffer> {
  return sealJson(keyOf(debtor), value);
}

/** Opens what sealForDebtor sealed; the caller's schema says what it must be. */
export function openForDebtor<T>(debtor: KeyHolder, sealed: Uint8Array, schema: z.ZodType<T>): T {
  return schema.parse(openJson(keyOf(debtor), sealed));
}

/** Seals a file under the debtor's key. Throws where the person has been erased. */
export const sealFileForDebtor = (debtor: KeyHolder, bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  sealBytes(keyOf(debtor), bytes);

/** Opens what sealFileForDebtor sealed. */
export const openFileForDebtor = (debtor: KeyHolder, sealed: Uint8Array): Uint8Array<ArrayBuffer> =>
  openBytes(keyOf(debtor), sealed);
