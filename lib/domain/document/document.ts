// What a creditor lets a person read beside their debts: an invoice, a letter.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

export const DOCUMENT_KINDS = ["invoice", "letter", "other"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Bytes of one file: a scanned letter of several pages fits, and a phone on a bad network can still fetch it. */
export const DOCUMENT_BYTES_MAX = 5 * 1024 * 1024;

/** More than anybody has in the years that a debt can be asked for; all are shown on one page. */
export const DOCUMENTS_MAX = 200;

/** A document as its creditor names it, before its file is looked at. */
export type NamedDocument = Readonly<{
  /** Reference of the debt that it belongs to. */
  accountReference: string;
  kind: DocumentKind;
  /** What the person reads in the list, and finds as the file's name. */
  name: string;
  /** The day it bears; null where it bears none. */
  issuedOn: CalendarDate | null;
}>;
