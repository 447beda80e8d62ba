import "server-only";
import { z } from "zod";
import { jsonBigint, jsonInstant } from "@/lib/adapters/db/json-columns";
import { KEY_AS_ENTRY, listOf, type Reading } from "@/lib/adapters/db/reading";
import { CHANGE } from "@/lib/services/ledger/movement-record";

/** Entries on a page. */
export const PAGE_ENTRIES_MAX = 20;

const historySchema = z.array(
  z.object({
    ...{ entryId: z.string(), event: z.string(), effectiveAt: jsonInstant },
    ...{ accountReference: z.string(), receiptNumber: z.string().nullable() },
    changeMinor: jsonBigint,
  }),
);

export type HistoryRecord = z.output<typeof historySchema>;

// Of each book the lines before the key, by two ranges of its index; of these the last entries of all books.
const ENTRIES = `select distinct line.effective_at, line.entry_id
    from (values (${KEY_AS_ENTRY})) key (id)
    left join journal_entry cursor on cursor.id = key.id
    cross join account
    join ledger_account book on book.creditor_id = account.creditor_id and book.account_id = account.id
    cross join (values (true), (false)) kind (is_claim)
    cross join lateral (
      select effective_at, entry_id from posting
       where ledger_account_id = book.id and is_claim = kind.is_claim
         and (effective_at, entry_id)
           < (coalesce(cursor.effective_at, 'infinity'), coalesce(cursor.id, 9223372036854775807))
       order by effective_at desc, entry_id desc limit ${PAGE_ENTRIES_MAX + 1}) line
   where account.debtor_id = debtor.id
   order by line.effective_at desc, line.entry_id desc limit ${PAGE_ENTRIES_MAX + 1}`;

/**
 * What was booked on a person's debts before the entry that is the page's key (or last, where it is none), the newest
 * first: a row for each debt that an entry changed. One entry more is read than is shown, which says whether there are more.
 */
export const HISTORY: Reading<HistoryRecord> = {
  sql: listOf(`select entry.id::text as "entryId", entry.event, entry.effective_at as "effectiveAt",
      account.reference as "accountReference", receipt.number as "receiptNumber",
      sum(${CHANGE})::text as "changeMinor"
    from (${ENTRIES}) listed
    join journal_entry entry on entry.id = listed.entry_id
    join posting on posting.entry_id = listed.entry_id
    join ledger_account book on book.id = posting.ledger_account_id
    join account on account.id = book.account_id and account.debtor_id = debtor.id
    left join receipt on receipt.entry_id = listed.entry_id
   group by entry.id, account.id, receipt.number
   order by entry.effective_at desc, entry.id desc, account.reference`),
  schema: historySchema,
};
