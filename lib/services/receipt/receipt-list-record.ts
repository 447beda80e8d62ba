import "server-only";
import { z } from "zod";
import { jsonBigint, jsonInstant } from "@/lib/adapters/db/json-columns";
import { KEY_AS_ENTRY, listOf, type Reading } from "@/lib/adapters/db/reading";
import { RECEIPT_KINDS } from "@/lib/domain/receipt/content";

/** Receipts beside something else, and on a page of their own. */
export const LAST_RECEIPTS_MAX = 6;
export const PAGE_RECEIPTS_MAX = 20;
/** In a file: more than anybody has. */
const FILE_RECEIPTS_MAX = 2000;

const receiptsSchema = z.array(
  z.object({
    ...{ entryId: z.string(), number: z.string(), kind: z.enum(RECEIPT_KINDS) },
    ...{ issuedAt: jsonInstant, succeededAt: jsonInstant.nullable(), amountMinor: jsonBigint },
    currency: z.string(),
  }),
);

export type ReceiptsRecord = z.output<typeof receiptsSchema>;

/** One more than is shown, which says whether there are earlier ones. */
const receipts = (shownMax: number, condition: string): Reading<ReceiptsRecord> => ({
  sql: listOf(`select receipt.entry_id::text as "entryId", receipt.number, receipt.kind,
      receipt.issued_at as "issuedAt", payment.succeeded_at as "succeededAt",
      receipt.amount_minor::text as "amountMinor", receipt.currency
    from receipt join payment on payment.id = receipt.payment_id
   where receipt.debtor_id = debtor.id and ${condition}
   order by receipt.entry_id desc limit ${shownMax + 1}`),
  schema: receiptsSchema,
});

/** A person's last receipts and counter-receipts, the newest first. */
export const LAST_RECEIPTS = receipts(LAST_RECEIPTS_MAX, "true");

/** The same for a file. */
export const ALL_RECEIPTS = receipts(FILE_RECEIPTS_MAX, "true");

/** The same, a page at a time: those before the entry that is the page's key, or the last ones where it is none. */
export const RECEIPT_LIST = receipts(
  PAGE_RECEIPTS_MAX,
  `receipt.entry_id < coalesce(${KEY_AS_ENTRY}, 9223372036854775807)`,
);
