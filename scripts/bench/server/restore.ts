// Brings the people back to where they were before they asked, so that the same ones can ask again.
import type pg from "pg";
import type { Visitors } from "./visitor";

type Crowd = { readonly database: pg.Pool; readonly visitors: Visitors };

/** Every session has read its last page for a minute: it has not ended, and the next request notes that it is in use. */
const A_MINUTE_AGO =
  "last_seen_at = now() - interval '1 minute', ends_at = now() + interval '1 day'";

/** Who has confirmed identity comes back to the next page. */
export async function readForAMinute({ database, visitors }: Crowd): Promise<void> {
  const ids = visitors.people.map(({ sessionId }) => sessionId);
  await database.query(`update session set ${A_MINUTE_AGO} where id = any($1::uuid[])`, [ids]);
}

/** Sessions that have confirmed identity have not; their cookies are good again. */
export async function forgetIdentities({ database, visitors }: Crowd): Promise<void> {
  const ids = visitors.strangers.map(({ sessionId }) => sessionId);
  await database.query(
    `update session set stage = 'link', identified_at = null, secret_hash = decode($1, 'hex'), ${A_MINUTE_AGO}
      where id = any($2::uuid[])`,
    [visitors.secretHash, ids],
  );
}

/** Nobody has begun a payment. */
export async function forgetPayments(crowd: Crowd): Promise<void> {
  const { database, visitors } = crowd;
  await database.query("delete from payment where debtor_id = any($1::uuid[])", [idsOf(visitors)]);
  await readForAMinute(crowd);
}

/** How many payments have been begun since, with their intent at Stripe. */
export async function countBegun({ database, visitors }: Crowd): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `select count(*)::int as count from payment
      where debtor_id = any($1::uuid[]) and stripe_intent_id is not null`,
    [idsOf(visitors)],
  );
  return rows[0]?.count ?? 0;
}

const idsOf = ({ people }: Visitors) => people.map(({ debtorId }) => debtorId);
