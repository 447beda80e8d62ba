import "server-only";
import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { DocumentKind } from "@/lib/domain/document/document";
import { fileEnding } from "@/lib/domain/document/media-type";
import { openForDebtor } from "@/lib/services/debtor/personal-data";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { DOCUMENTS, HAS_DOCUMENTS } from "./store";

/** What the page reads beside the session. */
export const DOCUMENTS_PAGE = { documents: DOCUMENTS };

/** What pages that lead there read. */
export const DOCUMENTS_LINK = { hasDocuments: HAS_DOCUMENTS };

export type DocumentLine = {
  id: string;
  kind: DocumentKind;
  name: string;
  /** The day it bears, or on which it was attached where it bears none. */
  on: CalendarDate;
  /** "PDF", "PNG", "JPG". */
  format: string;
  sizeBytes: number;
};

/** Read model of what the creditor lets a person read, the newest first. */
export function getDocumentsPage({
  record,
  read,
  creditor,
}: ReadDebtor<typeof DOCUMENTS_PAGE>): DocumentLine[] {
  return read.documents.map(({ id, kind, nameSealed, mediaType, sizeBytes, ...days }) => ({
    ...{ id, kind, sizeBytes },
    name: openForDebtor(record, nameSealed, z.string()),
    on: days.issuedOn ?? dateInZone(days.attachedAt, creditor.timeZone),
    format: fileEnding(mediaType).toUpperCase(),
  }));
}
