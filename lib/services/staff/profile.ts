import "server-only";
import { z } from "zod";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import { openSecret, sealSecret } from "@/lib/adapters/crypto/seal-secret";

const profileSchema = z.object({ name: z.string(), email: z.string() });

/** Who a colleague is; sealed at rest under the master key. */
export type StaffProfile = z.infer<typeof profileSchema>;

export const sealProfile = (profile: StaffProfile): Uint8Array<ArrayBuffer> =>
  sealSecret(JSON.stringify(profile));

export const openProfile = (sealed: Uint8Array): StaffProfile =>
  profileSchema.parse(JSON.parse(openSecret(sealed)));

/** By which an account is found; never the same as a debtor's of that address. */
export const staffEmailHash = (email: string): Uint8Array<ArrayBuffer> =>
  lookupHash("staff-email", email.normalize("NFKC").trim().toLowerCase());
