import "server-only";
import { z } from "zod";
import { jsonBigint, jsonInstant } from "@/lib/adapters/db/json-columns";
import { KEY, listOf, type Reading, rowOf } from "@/lib/adapters/db/reading";
import { CHANGE } from "@/lib/services/ledger/movement-record";

const statementSchema = z.object({
  /** Owed before the first of the movements, and at the end of the period. */
  beforeMinor: jsonBigint,
  closingMinor: jsonBigint,
  movements: z.array(
    z.object({
      ...{ entryId: z.string(), event: z.string(), effectiveAt: jsonInstant },
      ...{ accountReference: z.string(), receiptNumber: z.string().nullable() },
      changeMinor: jsonBigint,
    }),
  ),
});

export type StatementRecord = z.output<typeof statementSchema>;

/** What is read: a period, the entry after which to go on (or none), and how many movements at most. */
export type StatementAsk = { from: string; to: string; after: bigint | null; take: number };

export const statementKey = ({ from, to, after, take }: StatementAsk): string =>
  [from, to, after ?? "", take].join("/");

const part = (place: number) => `split_part(${KEY}, '/', ${place})`;
const startOf = (day: string) => `(${day})::timestamp at time zone creditor.time_zone`;

/**
 * The key of a statement, taken apart; days begin and end in the creditor's zone. Its rows come after an entry (start_at,
 * start_id), or after nothing at the period's first instant: ids begin with 1.
 */
const ASKED = `select until_at, take,
    case when cursor.effective_at >= from_at then cursor.effective_at else from_at end as start_at,
    case when cursor.effective_at >= from_at then cursor.id else 0 end as start_id
  from (select ${startOf(`${part(1)}::date`)} as from_at, ${startOf(`${part(2)}::date + 1`)} as until_at,
          nullif(${part(3)}, '')::bigint as after_id, ${part(4)}::int as take) key
  left join journal_entry cursor on cursor.id = key.after_id`;

/** The person's debts with what was booked on them; of claims and of the rest, each by a range of its index. */
const OWN = `account
  join ledger_account book on book.creditor_id = account.creditor_id and book.account_id = account.id
  cross join (values (true), (false)) kind (is_claim)
  join posting on posting.ledger_account_id = book.id and posting.is_claim = kind.is_claim`;

const OWED_NOW = `(select coalesce(sum(debit_minor - credit_minor), 0) from account
  join ledger_account book on book.creditor_id = account.creditor_id and book.account_id = account.id
 where account.debtor_id = debtor.id)`;

/** Owed before all entries of which a condition holds: what is owed now less what they changed. What was before is not read. */
const owedBefore = (condition: string) =>
  `(${OWED_NOW} - (select coalesce(sum(${CHANGE}), 0) from ${OWN}
     where account.debtor_id = debtor.id and ${condition}))::text`;

const IS_AFTER_START =
  "(posting.effective_at, posting.entry_id) > (asked.start_at, asked.start_id)";

const MOVEMENTS = listOf(`select entry.id::text as "entryId", entry.event,
    entry.effective_at as "effectiveAt", account.reference as "accountReference",
    receipt.number as "receiptNumber", sum(${CHANGE})::text as "changeMinor"
  from ${OWN} join journal_entry entry on entry.id = posting.entry_id
  left join receipt on receipt.entry_id = entry.id
 where account.debtor_id = debtor.id and ${IS_AFTER_START} and posting.effective_at < asked.until_at
 group by entry.id, account.id, receipt.number having sum(${CHANGE}) <> 0
 order by entry.effective_at, entry.id, account.reference limit asked.take + 1`);

/**
 * A part of a person's statement of account; the page's key is statementKey. One movement more than asked for is read,
 * which says whether there are more.
 */
export const STATEMENT: Reading<StatementRecord> = {
  sql: rowOf(`select ${owedBefore(IS_AFTER_START)} as "beforeMinor",
      ${owedBefore("posting.effective_at >= asked.until_at")} as "closingMinor", ${MOVEMENTS} as movements
    from (${ASKED}) asked`),
  schema: statementSchema,
};
