import "server-only";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { type ReceiptLine, receiptLines } from "./receipt-lines";
import { PAGE_RECEIPTS_MAX, RECEIPT_LIST } from "./receipt-list-record";

/** What this page reads beside the session; its key is the entry before which it begins, or nothing. */
export const RECEIPT_LIST_PAGE = { receipts: RECEIPT_LIST };

export type ReceiptListPage = {
  receipts: ReceiptLine[];
  /** The entry before which the next page begins, or null where this is the last. */
  before: string | null;
};

/** Read model of all receipts and counter-receipts, the newest first, a page at a time. */
export function getReceiptList({
  read,
  creditor,
}: ReadDebtor<typeof RECEIPT_LIST_PAGE>): ReceiptListPage {
  const shown = read.receipts.slice(0, PAGE_RECEIPTS_MAX);
  const hasMore = read.receipts.length > shown.length;
  return {
    receipts: receiptLines(shown, creditor),
    before: hasMore ? (shown.at(-1)?.entryId ?? null) : null,
  };
}
