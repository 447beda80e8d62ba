import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Money } from "@/lib/domain/money/money";

export type MessageChannel = "sms" | "email";

/** What there is to say. */
export type MessageContent =
  | { kind: "invitation"; url: string }
  | { kind: "renewal"; url: string }
  | { kind: "one_time_code"; code: string }
  | { kind: "receipt"; receiptNumber: string }
  | { kind: "debit_failed" }
  | { kind: "mandate_confirmed"; url: string; mandate: MandateFacts }
  | {
      kind: "collection_schedule";
      url: string;
      mandate: MandateFacts;
      debits: readonly AnnouncedDebit[];
    }
  | { kind: "card_expiring"; url: string }
  | { kind: "method_needed"; url: string }
  | { kind: "collection_failed_retry"; url: string; retryOn: CalendarDate }
  | { kind: "collection_needs_method"; url: string }
  | { kind: "collection_needs_confirmation"; url: string }
  | { kind: "collection_reminder"; url: string; until: CalendarDate }
  | { kind: "autopay_paused"; url: string }
  | { kind: "autopay_ended"; url: string }
  | { kind: "debit_returned"; url: string }
  | { kind: "refund_sent"; url: string }
  | { kind: "overpayment_held"; url: string }
  | { kind: "plan_changed"; url: string };

/** By what a person knows a debit of ours on their account (EPC016-06, 4.3). */
export type MandateFacts = {
  reference: string;
  creditorIdentifier: string | null;
  last4: string;
  acceptedOn: CalendarDate;
};

/** The day on which an amount leaves the account. */
export type AnnouncedDebit = { on: CalendarDate; amount: Money };

/** To whom and for whom it is said. */
export type MessageFacts = {
  locale: string;
  givenName: string;
  /** Short name of the creditor: says nothing of debts. */
  brand: string;
  principalName: string | null;
  phone: string;
  phoneHours: string;
  legalAddress: string;
  accentColour: string;
  /** The letter that started it, to be quoted at each later contact (R124-4 CPCE). */
  letterReference: string;
  letterSentOn: CalendarDate;
  /** The SMS quotes the letter as well: French third-party recovery. */
  isLetterQuoted: boolean;
};

export type SmsBody = { channel: "sms"; to: string; text: string };
export type EmailBody = {
  channel: "email";
  to: string;
  senderName: string;
  replyTo: string;
  subject: string;
  text: string;
  html: string;
};

/** An e-mail in the parts that its text and its HTML share. */
export type EmailParts = {
  locale: string;
  greeting: string;
  lead: string;
  /** What is to be kept: labels with their values. */
  facts: readonly { label: string; value: string }[];
  action: { label: string; url: string; copyLink: string } | null;
  genuine: { title: string; lines: string[] };
  signature: string[];
  accentColour: string;
};
