import "server-only";
import { z } from "zod";
import { jsonBigint } from "@/lib/adapters/db/json-columns";
import { listOf, rowOf } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import { DEBT_CODES } from "@/lib/domain/ledger/chart";

const entrySchema = z.object({
  entryId: jsonBigint,
  parts: z.array(
    z.object({ accountId: z.string(), component: z.enum(DEBT_CODES), amountMinor: jsonBigint }),
  ),
});

const select = statement<{ entry: unknown }>(
  `select ${rowOf(`select entry.id::text as "entryId",
      ${listOf(`select book.account_id as "accountId", book.code as component,
          posting.amount_minor::text as "amountMinor"
        from posting join ledger_account book on book.id = posting.ledger_account_id
       where posting.entry_id = entry.id and book.account_id is not null order by line`)} as parts
    from journal_entry entry where idempotency_key = $1`)} as entry`,
);

/** How a write-off was booked: the parts of the debt, in the order of its lines; null where it is not. */
export async function findWriteOffEntry(key: string) {
  const [row] = await select([key]);
  return entrySchema.nullable().parse(row?.entry ?? null);
}
