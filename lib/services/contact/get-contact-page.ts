import "server-only";
import { isFreshlyElevated } from "@/lib/domain/identity/elevation";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { getCodeContact, maskedEmail, maskedPhone } from "@/lib/services/identity/get-code-contact";
import type { ShownDebtor } from "@/lib/services/session/session-debtor";
import { draftsOf } from "@/lib/services/session/store";
import { shownPhone } from "./read-contact";

/** The step's name in drafts. */
export const CONTACT_STEP = "contact";

/** What this page reads beside the session. */
export const CONTACT_PAGE = { drafts: draftsOf(CONTACT_STEP) };

export type ContactPage = {
  /** In full only once a code was confirmed; null where there is none. */
  phone: string | null;
  email: string | null;
  /** As for bank details: "open" just after a code or passkey, "code" before, "person" where none can be sent. */
  change: "open" | "code" | "person";
};

/** Read model of /settings/contact. */
export function getContactPage(debtor: ShownDebtor<typeof CONTACT_PAGE>, now: Date): ContactPage {
  const { record, isElevated, elevatedAt } = debtor;
  const { phone, email } = openProfile(record);
  const codeOrPerson = getCodeContact(record) ? "code" : "person";
  return {
    phone: phone && (isElevated ? shownPhone(phone, record.creditor.country) : maskedPhone(phone)),
    email: email && (isElevated ? email : maskedEmail(email)),
    change: isFreshlyElevated(elevatedAt, now) ? "open" : codeOrPerson,
  };
}
