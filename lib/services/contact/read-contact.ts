import "server-only";
import parsePhoneNumber, { type CountryCode } from "libphonenumber-js";
import { z } from "zod";
import { err, ok, type Result } from "@/lib/domain/result";

/** A contact that a person gives: exactly one of the two. */
export const newContactSchema = z.union([
  z.strictObject({ phone: z.string() }),
  z.strictObject({ email: z.string() }),
]);
export type NewContact = z.output<typeof newContactSchema>;

export const CONTACT_KINDS = ["phone", "email"] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

const emailSchema = z.email().max(254);

/** What was typed as a contact that can be written to. Errors: `phone_invalid`, `email_invalid`. */
export function readContact(
  kind: ContactKind,
  typed: string,
  country: string,
): Result<NewContact, "phone_invalid" | "email_invalid"> {
  if (kind === "email") {
    const email = emailSchema.safeParse(typed.trim());
    return email.success ? ok({ email: email.data }) : err("email_invalid");
  }
  const phone = parsePhoneNumber(typed.slice(0, 40), country as CountryCode);
  return phone?.isValid() ? ok({ phone: phone.number }) : err("phone_invalid");
}

/** A number on file (E.164) as people of its country write it: "06 12 34 56 78"; with its country elsewhere. */
export function shownPhone(phone: string, country: string): string {
  const parsed = parsePhoneNumber(phone);
  const isHome = parsed?.country === country;
  return (isHome ? parsed?.formatNational() : parsed?.formatInternational()) ?? phone;
}
