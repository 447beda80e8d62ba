import "server-only";
import { type CsvFileError, readCsvRows } from "@/lib/adapters/csv/read-rows";
import type { Actor } from "@/lib/domain/actor/actor";
import {
  DOCUMENT_COLUMNS,
  type DocumentRow,
  type DocumentRowError,
  readDocumentRow,
} from "@/lib/domain/document/read-document-row";
import { err, ok, type Result } from "@/lib/domain/result";
import { findCreditorBySlug } from "@/lib/services/creditor/store";
import { type AttachError, attachDocument } from "./attach-document";
import { withdrawDocument } from "./withdraw-document";

/** A row that was not followed, and why; file_unreadable: there is no such file beside the list. */
export type RefusedDocument = {
  line: number;
  reason: DocumentRowError | AttachError | "file_unreadable";
};

export type DocumentImport = {
  /** Attached now, or with `isWithdrawing` taken back now. */
  changed: number;
  /** As the list wants it since an earlier run. */
  known: number;
  refused: RefusedDocument[];
};

const ACTOR: Actor = { kind: "system", job: "import-documents" };

type Order = {
  creditorSlug: string;
  list: string;
  /** The bytes of a file that the list names, or null where there is none. */
  readFile: (path: string) => Promise<Uint8Array | null>;
  /** The list names what people are no longer to read. */
  isWithdrawing: boolean;
  now: Date;
};

/**
 * Attaches the files of a creditor's list, each once for each person however often the list comes, or takes them back.
 * Rows that cannot be followed are reported and the others followed. Errors: `creditor_unknown`, and CsvFileError.
 */
export async function importDocuments(
  order: Order,
): Promise<Result<DocumentImport, "creditor_unknown" | CsvFileError>> {
  const creditor = await findCreditorBySlug(order.creditorSlug);
  if (!creditor) return err("creditor_unknown");
  const lines = readCsvRows(order.list, DOCUMENT_COLUMNS);
  if (!lines.ok) return lines;
  const refused: RefusedDocument[] = [];
  let changed = 0;
  for (const { line, row } of lines.value) {
    const done = await follow(order, creditor.id, row);
    if (!done.ok) refused.push({ line, reason: done.error });
    else if (done.value) changed += 1;
  }
  return ok({ changed, known: lines.value.length - changed - refused.length, refused });
}

/** True where it changed something. */
async function follow(
  { readFile, isWithdrawing, now }: Order,
  creditorId: string,
  row: DocumentRow,
): Promise<Result<boolean, RefusedDocument["reason"]>> {
  const named = readDocumentRow(row);
  if (!named.ok) return named;
  const bytes = await readFile(row.file);
  if (!bytes) return err("file_unreadable");
  const document = { creditorId, named: named.value, bytes, actor: ACTOR, now };
  if (isWithdrawing) {
    const withdrawn = await withdrawDocument(document);
    return withdrawn.ok ? ok(withdrawn.value.isWithdrawn) : withdrawn;
  }
  const attached = await attachDocument(document);
  return attached.ok ? ok(attached.value.isAdded) : attached;
}
