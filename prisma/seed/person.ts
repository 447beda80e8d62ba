import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { DocumentKind } from "@/lib/domain/document/document";
import type { DebtorProfile } from "@/lib/services/debtor/personal-data";
import type { DebtSpec } from "./create-debtor";

/** What their creditor lets somebody read; made as a PDF of one page. */
export type DocumentSeed = {
  kind: DocumentKind;
  name: string;
  issuedOn: CalendarDate;
  /** Of an invoice. */
  amountMinor?: bigint;
  paragraphs: readonly string[];
};

/** One of the demo people: who they are, what they owe, what has happened, and what is special about them. */
export type PersonSeed = {
  scenario: string;
  creditor: "energie-du-midi" | "clairance";
  locale: "fr" | "en";
  channel: "sms" | "email";
  profile: DebtorProfile;
  debts: readonly DebtSpec[];
  /** Booked in the order of their dates. */
  history?: readonly (
    | { kind: "payment"; on: string; amountMinor: bigint }
    | { kind: "interest"; on: string; amountMinor: bigint; reference: string }
  )[];
  documents?: readonly DocumentSeed[];
  special?:
    | "deficit_budget"
    | "dispute_open"
    | "locked_link"
    | "expired_link"
    | "active_plan"
    | "autopay_by_card"
    | "autopay_by_debit"
    | "sepa_on_its_way"
    | "procedure_admissible";
  /** For whoever tries the demo: what to look at. */
  note: string;
};

/** A profile with what most people do not have left out. */
export function profile(
  known: Pick<DebtorProfile, "givenName" | "familyName"> & Partial<DebtorProfile>,
): DebtorProfile {
  const nothing = { bornOn: null, postcode: null, phone: null, email: null };
  return { ...nothing, contractDigits: null, securityCode: null, ...known };
}
