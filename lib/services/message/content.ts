import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Money } from "@/lib/domain/money/money";
import type { Channel } from "@/lib/domain/outreach/channel";

export type MessageChannel = Channel;

/** What there is to say. */
export type MessageContent =
  | { kind: "invitation"; url: string }
  | { kind: "renewal"; url: string }
  | { kind: "one_time_code"; code: string }
  /** To come in without a link: whoever holds the phone may have asked for it, and reads its lock screen. */
  | { kind: "sign_in_code"; code: string }
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
  | { kind: "plan_changed"; url: string }
  | { kind: "device_added" }
  | { kind: "contact_changed" }
  /** Somebody answered what the person wrote, and they are away. */
  | { kind: "chat_answer"; url: string }
  /** A person has decided what they asked for. */
  | { kind: "request_answered"; url: string }
  /** Some of what they owed was given up, or stands again. */
  | { kind: "debt_written_off"; url: string }
  | ({ kind: "debit_coming" | "payment_due" | "instalment_missed"; url: string } & DatedPayment);

/** The day of a payment, and what is left of it to pay. Only a notification may show the amount, where wished. */
export type DatedPayment = { on: CalendarDate; amount: Money };

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

/** What a notification shows, and where a tap on it leads: the path, or the link where no session is open. */
export type PushBody = {
  channel: "push";
  title: string;
  text: string;
  path: string;
  url: string | null;
  /** A later notification of the same occasion takes the earlier one's place. */
  tag: string;
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
  /** Where the mail program's own "unsubscribe" leads (RFC 8058); null where there is nothing to stop. */
  unsubscribeUrl: string | null;
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
  /** How to stop such e-mails. */
  stop: { label: string; url: string } | null;
};
