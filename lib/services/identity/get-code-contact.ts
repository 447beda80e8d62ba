import "server-only";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { findDebtor } from "@/lib/services/debtor/store";

export type CodeContact = { channel: "sms" | "email"; masked: string };

/** Where a one-time code would go, masked so that a stranger learns no contact; null where there is none. */
export async function getCodeContact(debtorId: string): Promise<CodeContact | null> {
  const { phone, email } = openProfile(await findDebtor(debtorId));
  if (phone) return { channel: "sms", masked: `•• •• •• ${phone.slice(-2)}` };
  if (email)
    return { channel: "email", masked: email.replace(/^(.).*(@.).*(\.\w+)$/u, "$1•••$2•••$3") };
  return null;
}
