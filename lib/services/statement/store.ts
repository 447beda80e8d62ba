import "server-only";
import { z } from "zod";
import { jsonBigint, jsonInstant } from "@/lib/adapters/db/json-columns";
import { KEY, listOf, type Reading, rowOf } from "@/lib/adapters/db/reading";

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

/** The key of a statement, taken apart; days begin and end in the creditor's zone. */
const ASKED = `select ${startOf(`${part(1)}::date`)} as from_at,
    ${startOf(`${part(2)}::date + 1`)} as until_at, ${part(4)}::int as take,
    cursor.id as after_id, cursor.effective_at as after_at
  from (values (nullif(${part(3)}, '')::bigint)) key (id)
  left join journal_entry cursor on cursor.id = key.id`;

const CHANGE =
  "case posting.side when 'debit' then posting.amount_minor else -posting.amount_minor end";

/** The person's debts with what was booked on them. */
const OWN = `account
  join ledger_account book on book.creditor_id = account.creditor_id and book.account_id = account.id
  join posting on posting.ledger_account_id = book.id
  join journal_entry entry on entry.id = posting.entry_id`;

/** Owed after all entries of which a condition holds. */
const owed = (condition: string) =>
  `(select coalesce(sum(${CHANGE}), 0)::text from ${OWN} where account.debtor_id = debtor.id and ${condition})`;

const IS_BEFORE = `(case when asked.after_id is null then entry.effective_at < asked.from_at
  else (entry.effective_at, entry.id) <= (asked.after_at, asked.after_id) end)`;

const MOVEMENTS = listOf(`select entry.id::text as "entryId", entry.event,
    entry.effective_at as "effectiveAt", account.reference as "accountReference",
    receipt.number as "receiptNumber", sum(${CHANGE})::text as "changeMinor"
  from ${OWN} left join receipt on receipt.entry_id = entry.id
 where account.debtor_id = debtor.id and not ${IS_BEFORE}
   and entry.effective_at >= asked.from_at and entry.effective_at < asked.until_at
 group by entry.id, account.id, receipt.number having sum(${CHANGE}) <> 0
 order by entry.effective_at, entry.id, account.reference limit asked.take + 1`);

/**
 * A part of a person's statement of account; the page's key is statementKey. One movement more than asked for is read,
 * which says whether there are more.
 */
export const STATEMENT: Reading<StatementRecord> = {
  sql: rowOf(`select ${owed(IS_BEFORE)} as "beforeMinor",
      ${owed("entry.effective_at < asked.until_at")} as "closingMinor", ${MOVEMENTS} as movements
    from (${ASKED}) asked`),
  schema: statementSchema,
};
