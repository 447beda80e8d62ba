import "server-only";
import { z } from "zod";
import { jsonDate, jsonInstant } from "@/lib/adapters/db/json-columns";
import { listOf } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import { CHARGE_KINDS } from "@/lib/domain/charge/charge";

const accountSchema = z.object({
  ...{ id: z.string(), debtorId: z.string(), reference: z.string(), currency: z.string() },
  holds: z.array(
    z.object({
      ...{ kind: z.string(), startsOn: jsonDate, endsOn: jsonDate.nullable() },
      releasedAt: jsonInstant.nullable(),
    }),
  ),
});
export type ChargedAccount = z.output<typeof accountSchema>;

const selectAccount = statement<{ row: unknown }>(`
  select to_json(row) as row from (
    select account.id, account.debtor_id as "debtorId", reference, currency,
      ${listOf(`select kind, starts_on as "startsOn", ends_on as "endsOn", released_at as "releasedAt" from hold
        where hold.debtor_id = account.debtor_id and (account_id is null or account_id = account.id)
          and released_at is null`)} as holds
    from account where creditor_id = $1 and reference = $2) row`);

/** A creditor's account of a reference, with what stands in the way; null where there is none. */
export async function findChargedAccount(
  creditorId: string,
  reference: string,
): Promise<ChargedAccount | null> {
  const [found] = await selectAccount([creditorId, reference]);
  return found ? accountSchema.parse(found.row) : null;
}

const addedSchema = z.object({
  ...{ accountId: z.string(), kind: z.enum(CHARGE_KINDS), amountMinor: z.bigint() },
});
export type AddedCharge = z.output<typeof addedSchema>;

const selectAdded = statement<{ accountId: string; kind: string; amountMinor: bigint }>(`
  select book.account_id as "accountId", book.code as kind, posting.amount_minor as "amountMinor"
    from journal_entry entry join posting on posting.entry_id = entry.id
    join ledger_account book on book.id = posting.ledger_account_id
   where entry.idempotency_key = $1 and book.account_id is not null`);

/** What an entry of this key has added to which debt; null where it was never booked. */
export async function findAddedCharge(idempotencyKey: string): Promise<AddedCharge | null> {
  const [found] = await selectAdded([idempotencyKey]);
  return found ? addedSchema.parse(found) : null;
}
