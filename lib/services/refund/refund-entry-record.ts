import "server-only";
import { z } from "zod";
import { jsonBigint } from "@/lib/adapters/db/json-columns";
import { listOf, rowOf } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import { DEBT_CODES } from "@/lib/domain/ledger/chart";

const entrySchema = z.object({
  entryId: jsonBigint,
  ...{ goodwillMinor: jsonBigint, overpaymentMinor: jsonBigint },
  parts: z.array(
    z.object({
      ...{ accountId: z.string(), component: z.enum(DEBT_CODES), amountMinor: jsonBigint },
      /** What is owed on it now. */
      owedMinor: jsonBigint,
    }),
  ),
});

/** How a refund was booked: the parts of debts that stood again by it, in the order of its lines. */
export type RefundEntry = z.output<typeof entrySchema>;

const LINES = `from posting join ledger_account book on book.id = posting.ledger_account_id
   where posting.entry_id = entry.id and side = 'debit'`;
const houseLine = (code: "refunds" | "overpayment"): string =>
  `(select coalesce(sum(amount_minor), 0) ${LINES} and book.account_id is null and book.code = '${code}')::text`;

const select = statement<{ entry: unknown }>(
  `select ${rowOf(`select entry.id::text as "entryId", ${houseLine("refunds")} as "goodwillMinor",
      ${houseLine("overpayment")} as "overpaymentMinor",
      ${listOf(`select book.account_id as "accountId", book.code as component,
          posting.amount_minor::text as "amountMinor",
          (book.debit_minor - book.credit_minor)::text as "owedMinor"
        ${LINES} and book.account_id is not null order by line`)} as parts
    from journal_entry entry where idempotency_key = $1`)} as entry`,
);

/** The entry of a key; null where it is not booked. */
export async function findRefundEntry(key: string): Promise<RefundEntry | null> {
  const [row] = await select([key]);
  return entrySchema.nullable().parse(row?.entry ?? null);
}
