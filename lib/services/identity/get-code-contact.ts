import "server-only";
import type { DebtorRow } from "@/lib/services/debtor/debtor-row";
import { openProfile } from "@/lib/services/debtor/personal-data";

export type CodeContact = { channel: "sms" | "email"; masked: string };

/** Where a one-time code would go, masked so that a stranger learns no contact; null where there is none. */
export function getCodeContact(debtor: DebtorRow): CodeContact | null {
  const { phone, email } = openProfile(debtor);
  if (phone) return { channel: "sms", masked: `•• •• •• ${phone.slice(-2)}` };
  if (email)
    return { channel: "email", masked: email.replace(/^(.).*(@.).*(\.\w+)$/u, "$1•••$2•••$3") };
  return null;
}
