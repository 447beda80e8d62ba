import "server-only";
import parsePhoneNumber from "libphonenumber-js";
import { emailHash, phoneHash } from "@/lib/services/debtor/contact-hash";

/** What somebody typed to be found by: a phone and a reference may look alike, so it may be both. */
export type Identifier = {
  phoneHash: Uint8Array | null;
  emailHash: Uint8Array | null;
  /** As creditors write references: capitals, and with and without spaces. */
  references: string[];
};

/** Numbers without a country are read as this country's; those from elsewhere are typed with "+". */
const COUNTRY = "FR";

/** No reference, phone or e-mail is longer. */
const TEXT_LENGTH_MAX = 254;

/** Null where nothing was typed that anybody could be found by. */
export function readIdentifier(typed: string): Identifier | null {
  const text = typed.normalize("NFKC").replaceAll("\0", "").trim().slice(0, TEXT_LENGTH_MAX);
  if (text === "") return null;
  if (text.includes("@")) return { phoneHash: null, emailHash: emailHash(text), references: [] };
  const phone = parsePhoneNumber(text, COUNTRY);
  const reference = text.toUpperCase();
  return {
    phoneHash: phone?.isValid() ? phoneHash(phone.number) : null,
    emailHash: null,
    references: [...new Set([reference, reference.replace(/\s+/gu, "")])],
  };
}
