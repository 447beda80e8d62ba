import "server-only";
import { z } from "zod";
import { openJson, sealJson, unwrapDataKey } from "@/lib/adapters/crypto/seal";
import { findDataKey } from "./store";

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

type KeyHolder = { dataKeyWrapped: Uint8Array; masterKeyId: string };

const keyOf = (debtor: KeyHolder) => unwrapDataKey(debtor.dataKeyWrapped, debtor.masterKeyId);

/** Opens the profile of a debtor row that is already loaded. */
export function openProfile(debtor: KeyHolder & { profileSealed: Uint8Array }): DebtorProfile {
  return profileSchema.parse(openJson(keyOf(debtor), debtor.profileSealed));
}

/** Seals a JSON value under the debtor's key. Throws where the person has been erased. */
export async function sealForDebtor(
  debtorId: string,
  value: unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  return sealJson(keyOf(await findDataKey(debtorId)), value);
}

/** Opens what sealForDebtor sealed; the caller's schema says what it must be. */
export async function openForDebtor<T>(
  debtorId: string,
  sealed: Uint8Array,
  schema: z.ZodType<T>,
): Promise<T> {
  return schema.parse(openJson(keyOf(await findDataKey(debtorId)), sealed));
}
