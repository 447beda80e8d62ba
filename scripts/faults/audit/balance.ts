// What Stripe holds for the creditor against what the books say it holds: two sums that have nothing in common but the money.
import type pg from "pg";
import type { Check } from "@/scripts/faults/contract";

/** `netMinor`: over all movements of the account's balance, payouts and fees included. */
export async function compareWithBalance(
  sql: Pick<pg.Pool, "query">,
  netMinor: number,
): Promise<Check> {
  const { rows } = await sql.query<{ held: string }>(`
    select coalesce(sum(case line.side when 'debit' then line.amount_minor else -line.amount_minor end), 0) as held
      from posting line join ledger_account book on book.id = line.ledger_account_id
     where book.code in ('stripe_clearing', 'sepa_provisional')`);
  const held = rows[0]?.held ?? "nothing";
  const faults =
    held === String(netMinor) ? [] : [`Stripe holds ${netMinor}, the books say ${held}`];
  return { holds: "Stripe holds what the books say it holds, to the cent", faults };
}
