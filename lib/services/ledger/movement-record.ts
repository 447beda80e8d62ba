import "server-only";
import { z } from "zod";
import { jsonBigint, jsonInstant } from "@/lib/adapters/db/json-columns";
import { listOf, type Reading } from "@/lib/adapters/db/reading";

/** SQL: what a line adds to what is owed; negative takes from it. */
export const CHANGE =
  "case posting.side when 'debit' then posting.amount_minor else -posting.amount_minor end";

/** Movements of each debt that a page shows at once; earlier ones are told in sum. */
export const LAST_MOVEMENTS_MAX = 6;

const movementsSchema = z.array(
  z.object({
    ...{ accountId: z.string(), event: z.string(), effectiveAt: jsonInstant },
    changeMinor: jsonBigint,
  }),
);

/** What changed a debt after it arose. A positive change adds to what is owed. */
export type MovementRecord = z.output<typeof movementsSchema>[number];

// Of each book its last lines, by the end of its index; of these the debt's last entries, and all that they changed on it.
const LAST_ENTRIES = `select distinct line.effective_at, line.entry_id
    from ledger_account book
    cross join lateral (
      select effective_at, entry_id from posting where ledger_account_id = book.id and not is_claim
       order by effective_at desc, entry_id desc limit ${LAST_MOVEMENTS_MAX + 1}) line
   where book.creditor_id = account.creditor_id and book.account_id = account.id
   order by line.effective_at desc, line.entry_id desc limit ${LAST_MOVEMENTS_MAX + 1}`;

/**
 * The last movements on each of a person's debts, the newest first; one more than is shown, which says whether there
 * are earlier ones. Costs the same however long the history is.
 */
export const LAST_MOVEMENTS: Reading<MovementRecord[]> = {
  sql: listOf(`select account.id as "accountId", entry.event, entry.effective_at as "effectiveAt",
      sum(${CHANGE})::text as "changeMinor"
    from account
    cross join lateral (${LAST_ENTRIES}) last
    join journal_entry entry on entry.id = last.entry_id
    join posting on posting.entry_id = last.entry_id
    join ledger_account book on book.id = posting.ledger_account_id and book.account_id = account.id
   where account.debtor_id = debtor.id
   group by account.id, entry.id order by entry.effective_at desc, entry.id desc`),
  schema: movementsSchema,
};
