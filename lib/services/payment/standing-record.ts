import "server-only";
import { z } from "zod";
import { jsonBigint, jsonInstant } from "@/lib/adapters/db/json-columns";
import { listOf, rowOf } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import { DEBT_CODES } from "@/lib/domain/ledger/chart";
import { PAYMENT_STATUSES } from "@/lib/domain/payment/status";

const standingSchema = z.object({
  ...{ status: z.enum(PAYMENT_STATUSES), amountMinor: jsonBigint, refundedMinor: jsonBigint },
  ...{ isCleared: z.boolean(), succeededAt: jsonInstant.nullable() },
  /** By this the door knows whether anything was booked since. */
  lastEntryId: jsonBigint.nullable(),
  /** Names of the facts that are booked. */
  keys: z.array(z.string()),
  parts: z.array(
    z.object({ accountId: z.string(), component: z.enum(DEBT_CODES), amountMinor: jsonBigint }),
  ),
  ...{ overpaymentMinor: jsonBigint, lossMinor: jsonBigint },
});

/**
 * How a payment stands by the books: which parts of debts it settles still (in the order in which it settled them),
 * what of it was paid too much, and what of it a bank took although it had been given back. Sums over its own entries.
 */
export type PaymentStanding = z.output<typeof standingSchema>;

const LINES = `from journal_entry entry join posting on posting.entry_id = entry.id
    join ledger_account book on book.id = posting.ledger_account_id where entry.payment_id = payment.id`;
const CREDITED =
  "sum(case side when 'credit' then posting.amount_minor else -posting.amount_minor end)";

const PARTS = listOf(`select book.account_id as "accountId", book.code as component,
    ${CREDITED}::text as "amountMinor"
  ${LINES} and book.account_id is not null
  group by book.account_id, book.code having ${CREDITED} > 0
  order by min(array[entry.id, posting.line]) filter (where side = 'credit')`);

const heldOn = (code: "overpayment" | "dispute_losses"): string =>
  `(select coalesce(${CREDITED}, 0) ${LINES} and book.account_id is null and book.code = '${code}')`;

/** SQL: what was paid too much with the row called `payment`, and is still held for the person; minor units. */
export const HELD_OVERPAYMENT = heldOn("overpayment");

const select = statement<{ standing: unknown }>(
  `select ${rowOf(`select payment.status, payment.amount_minor::text as "amountMinor",
      refunded_minor::text as "refundedMinor", cleared_at is not null as "isCleared",
      succeeded_at as "succeededAt",
      (select max(id) from journal_entry where payment_id = payment.id)::text as "lastEntryId",
      array(select idempotency_key from journal_entry where payment_id = payment.id) as keys,
      ${PARTS} as parts, ${HELD_OVERPAYMENT}::text as "overpaymentMinor",
      (-${heldOn("dispute_losses")})::text as "lossMinor"
    from payment where payment.id = $1`)} as standing`,
);

export async function findStanding(paymentId: string): Promise<PaymentStanding | null> {
  const [row] = await select([paymentId]);
  return standingSchema.nullable().parse(row?.standing ?? null);
}
