import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

export type MessageChannel = "sms" | "email";

/** What there is to say. */
export type MessageContent =
  | { kind: "invitation"; url: string }
  | { kind: "renewal"; url: string }
  | { kind: "one_time_code"; code: string }
  | { kind: "receipt"; receiptNumber: string }
  | { kind: "debit_failed" };

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
  action: { label: string; url: string; copyLink: string } | null;
  genuine: { title: string; lines: string[] };
  signature: string[];
  accentColour: string;
};
