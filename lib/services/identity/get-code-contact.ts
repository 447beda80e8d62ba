import "server-only";
import type { DebtorRow } from "@/lib/services/debtor/debtor-row";
import { openProfile } from "@/lib/services/debtor/personal-data";

export type CodeContact = { channel: "sms" | "email"; masked: string };

/** A phone by its last two digits. */
export const maskedPhone = (phone: string): string => `•• •• •• ${phone.slice(-2)}`;

/** An e-mail by its first letters. */
export const maskedEmail = (email: string): string =>
  email.replace(/^(.).*(@.).*(\.\w+)$/u, "$1•••$2•••$3");

/** Where a one-time code would go, masked so that a stranger learns no contact; null where there is none. */
export function getCodeContact(debtor: DebtorRow): CodeContact | null {
  const { phone, email } = openProfile(debtor);
  if (phone) return { channel: "sms", masked: maskedPhone(phone) };
  return email ? { channel: "email", masked: maskedEmail(email) } : null;
}
