import "server-only";
import { z } from "zod";
import { statement } from "@/lib/adapters/db/statement";
import { isPaymentStatus, type PaymentStatus } from "@/lib/domain/payment/status";

const amount = z.string().transform(BigInt);
const rowSchema = z.object({
  ...{ entryId: z.bigint(), event: z.string(), at: z.date(), bookedAt: z.date() },
  paymentId: z.string(),
  status: z.string().refine(isPaymentStatus),
  ...{ methodKind: z.string().nullable(), isProvisional: z.boolean() },
  ...{ provisionalUntil: z.string().nullable(), receivedAt: z.date().nullable() },
  ...{ receiptNumber: z.string().nullable(), accountReference: z.string().nullable() },
  ...{ interest: amount, accessory: amount, principal: amount, overpayment: amount, fee: amount },
});

/** What one entry about a payment did to one debt, or to what belongs to none. Minor units; negative went back. */
export type RemittanceRecord = z.output<typeof rowSchema> & { status: PaymentStatus };

const RECEIVED =
  "case posting.side when 'credit' then posting.amount_minor else -posting.amount_minor end";
const of = (code: string) => `coalesce(sum(${RECEIVED}) filter (where book.code = '${code}'), 0)`;

const selectRows = statement(`
  select entry.id as "entryId", entry.event, entry.effective_at as at, entry.posted_at as "bookedAt",
         payment.id as "paymentId", payment.status,
         method_kind as "methodKind", provisional_until as "provisionalUntil",
         provisional_until is not null and cleared_at is null as "isProvisional",
         succeeded_at as "receivedAt", receipt.number as "receiptNumber", account.reference as "accountReference",
         ${of("interest")}::text as interest, ${of("accessory")}::text as accessory,
         ${of("principal")}::text as principal, ${of("overpayment")}::text as overpayment,
         (-${of("stripe_fees")})::text as fee
    from journal_entry entry
    join payment on payment.id = entry.payment_id
    join posting on posting.entry_id = entry.id
    join ledger_account book on book.id = posting.ledger_account_id
    left join account on account.id = book.account_id
    left join receipt on receipt.entry_id = entry.id
   where entry.creditor_id = $1 and entry.effective_at >= $2 and entry.effective_at < $3
     and (book.account_id is not null or book.code in ('overpayment', 'stripe_fees'))
   group by entry.id, payment.id, receipt.number, account.reference
   order by entry.id, account.reference nulls last`);

/** What a creditor's payments brought and cost within a time, in the order of the books. */
export async function findRemittanceRows(
  creditorId: string,
  { from, to }: { from: Date; to: Date },
): Promise<RemittanceRecord[]> {
  const rows = await selectRows([creditorId, from, to]);
  return rows.map((row) => rowSchema.parse(row));
}

const selectSettled = statement<{ accountReference: string; settledMinor: string }>(`
  select account.reference as "accountReference", sum(${RECEIVED})::text as "settledMinor"
    from ledger_account book
    join account on account.id = book.account_id
    join posting on posting.ledger_account_id = book.id
    join journal_entry entry on entry.id = posting.entry_id
   where book.creditor_id = $1 and entry.payment_id is not null
     and entry.effective_at >= $2 and entry.effective_at < $3
   group by account.reference order by account.reference`);

/** What payments settled on each debt within a time, read from the debts' own books; minor units. */
export async function findSettledByAccount(
  creditorId: string,
  { from, to }: { from: Date; to: Date },
): Promise<Map<string, bigint>> {
  const rows = await selectSettled([creditorId, from, to]);
  return new Map(
    rows.map(({ accountReference, settledMinor }) => [accountReference, BigInt(settledMinor)]),
  );
}
