import { type CalendarDate, isCalendarDate } from "@/lib/domain/calendar/calendar-date";
import { err, ok, type Result } from "@/lib/domain/result";
import { DOCUMENT_KINDS, type NamedDocument } from "./document";

/** The columns of a list of documents, in any order; `issued_on` may be empty. `file` is a path beside the list. */
export const DOCUMENT_COLUMNS = ["account", "kind", "name", "issued_on", "file"] as const;

export type DocumentRow = Readonly<Record<(typeof DOCUMENT_COLUMNS)[number], string>>;

/**
 * account_missing, file_missing, name_missing: the row does not say whose, which, or how it is called. name_too_long:
 * more than fits on a line or two. name_unreadable: it has control characters. kind_unknown: none of ours.
 * date_unreadable: no day written YYYY-MM-DD.
 */
export type DocumentRowError =
  | "account_missing"
  | "file_missing"
  | "name_missing"
  | "name_too_long"
  | "name_unreadable"
  | "kind_unknown"
  | "date_unreadable";

const NAME_LENGTH_MAX = 120;
/** Also those that turn the direction of what follows: "fdp.exe" must not read "exe.pdf". */
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** A document from a row of a creditor's list. Errors: see DocumentRowError. */
export function readDocumentRow(row: DocumentRow): Result<NamedDocument, DocumentRowError> {
  const { account: accountReference, name } = row;
  if (accountReference === "") return err("account_missing");
  if (row.file === "") return err("file_missing");
  const kind = DOCUMENT_KINDS.find((known) => known === row.kind);
  if (!kind) return err("kind_unknown");
  const fault = nameFault(name);
  if (fault) return err(fault);
  const issuedOn = row.issued_on === "" ? null : dateOf(row.issued_on);
  if (row.issued_on !== "" && !issuedOn) return err("date_unreadable");
  return ok({ accountReference, kind, name, issuedOn });
}

function nameFault(name: string): DocumentRowError | null {
  if (name === "") return "name_missing";
  if (name.length > NAME_LENGTH_MAX) return "name_too_long";
  return CONTROL.test(name) ? "name_unreadable" : null;
}

const dateOf = (text: string): CalendarDate | null => (isCalendarDate(text) ? text : null);
