// What a payment has become of, after refunds, disputes and returns: money may come and go, but of each payment only once.
import type { AuditCheck } from "./book-checks";

const SIGNED = "case line.side when 'debit' then line.amount_minor else -line.amount_minor end";
const minorOf = (books: string) => `coalesce(sum(${SIGNED}) filter (where ${books}), 0)`;

/** Fees are the creditor's affair and no part of what was paid. */
const STANDING = `
  select payment.id, payment.status, payment.amount_minor, payment.succeeded_at, payment.refunded_minor,
         stand.cash, stand.provisional, stand.disputed, stand.lost, stand.given, stand.over, stand.settled
    from payment
    cross join lateral (
      select ${minorOf("book.code in ('stripe_clearing', 'sepa_provisional', 'disputed_funds')")} as cash,
             ${minorOf("book.code = 'sepa_provisional'")} as provisional,
             ${minorOf("book.code = 'disputed_funds'")} as disputed,
             ${minorOf("book.code = 'dispute_losses'")} as lost,
             ${minorOf("book.code = 'refunds'")} as given,
             -${minorOf("book.code = 'overpayment'")} as over,
             -${minorOf("book.account_id is not null")} as settled
        from journal_entry entry join posting line on line.entry_id = entry.id
        join ledger_account book on book.id = line.ledger_account_id
       where entry.payment_id = payment.id and entry.event <> 'fee') stand`;

const within = (column: string) => `${column} not between 0 and amount_minor`;

/** By entry, what the creditor is told of it. */
const TOLD = [
  ["refund", "payment.refunded"],
  ["refund_failed", "payment.refund_failed"],
  ["dispute_opened", "payment.disputed"],
  ["dispute_won', 'dispute_lost", "payment.dispute_closed"],
] as const;

export const STANDING_CHECKS: readonly AuditCheck[] = [
  {
    holds:
      "no payment stands, is held, goes back or is lost by more than itself, or less than nothing",
    sql: `
      select format('payment %s (%s) of %s: cash %s, provisional %s, disputed %s, lost %s, given %s, over %s, settles %s',
                    id, status, amount_minor, cash, provisional, disputed, lost, given, over, settled) as fault
        from (${STANDING}) standing
       where ${["provisional", "disputed", "lost", "given", "over", "settled", "cash + lost"].map(within).join(" or ")}
          or cash + lost + given <> settled + over`,
  },
  {
    holds: "a payment that stands whole settles its amount, one that was taken back nothing",
    sql: `
      select format('payment %s (%s) of %s: settles %s, holds %s', id, status, amount_minor, settled, over) as fault
        from (${STANDING}) standing
       where (status = 'succeeded' and settled + over <> amount_minor)
          or (status in ('returned', 'created', 'collecting', 'requires_action', 'processing', 'failed', 'cancelled')
              and settled + over <> given)
          or (status in ('partially_refunded', 'refunded', 'disputed') and settled + over <> amount_minor - refunded_minor + given)`,
  },
  {
    holds: "paid and left are what was owed, person by person, after all that came back",
    // What is paid follows from the payments' and refunds' own rows, what is left and held from the books.
    sql: `
      select format('person %s: owed %s, paid %s, left %s', debtor.id, book.owed, paid.minor, book.rest) as fault
        from debtor
        cross join lateral (
          select ${minorOf("entry.payment_id is null")} as owed, coalesce(sum(${SIGNED}), 0) as rest
            from account debt join ledger_account book on book.account_id = debt.id
            join posting line on line.ledger_account_id = book.id join journal_entry entry on entry.id = line.entry_id
           where debt.debtor_id = debtor.id) book
        cross join lateral (
          select coalesce(sum(case when status = 'returned' then 0 else amount_minor - refunded_minor end + given.minor - held.minor), 0) as minor
            from payment
            cross join lateral (select coalesce(sum(refund.amount_minor), 0) as minor from refund
              where refund.payment_id = payment.id and purpose = 'goodwill' and status in ('pending', 'succeeded')) given
            cross join lateral (
              select -coalesce(sum(${SIGNED}), 0) as minor
                from journal_entry entry join posting line on line.entry_id = entry.id
                join ledger_account held on held.id = line.ledger_account_id
               where entry.payment_id = payment.id and held.code = 'overpayment') held
           where payment.debtor_id = debtor.id and succeeded_at is not null) paid
       where book.owed - paid.minor <> book.rest`,
  },
  {
    holds: "a payment arrives, is cleared and comes back once",
    sql: `
      select format('payment %s: %s times %s', payment_id, count(*), event) as fault
        from journal_entry
       where payment_id is not null
         and event in ('card_payment', 'sepa_pending', 'sepa_settled', 'sepa_cleared', 'sepa_returned', 'dispute_lost')
       group by payment_id, event having count(*) > 1`,
  },
  {
    holds: "each refund is booked once, and as failed only after that",
    sql: `
      select format('payment %s: %s refunds accepted, %s entries; %s failed, %s entries', payment.id, asked.accepted,
                    booked.accepted, asked.failed, booked.failed) as fault
        from payment
        cross join lateral (
          select count(*) filter (where status in ('pending', 'succeeded') or (status = 'failed' and stripe_refund_id is not null)) as accepted,
                 count(*) filter (where status = 'failed' and stripe_refund_id is not null) as failed
            from refund where refund.payment_id = payment.id) asked
        cross join lateral (
          select count(*) filter (where event = 'refund') as accepted, count(*) filter (where event = 'refund_failed') as failed
            from journal_entry entry where entry.payment_id = payment.id) booked
       where asked <> booked`,
  },
  {
    holds:
      "each debt that was given up, or is owed again, is booked once for its amount, and nothing else is",
    sql: `
      select format('write-off %s (%s) of %s: %s entries over %s', asked.id, asked.status, asked.amount_minor, booked.count,
                    booked.minor) as fault
        from write_off asked
        cross join lateral (
          select count(distinct entry.id) as count, coalesce(sum(line.amount_minor), 0) as minor
            from journal_entry entry join posting line on line.entry_id = entry.id
            join ledger_account book on book.id = line.ledger_account_id and book.code = 'write_offs'
           where entry.idempotency_key = 'write-off:' || asked.id
             and entry.event = case when asked.reverses_id is null then 'write_off' else 'write_off_reversed' end) booked
       where (booked.count, booked.minor) is distinct from
             case when asked.status = 'booked' then (1::bigint, asked.amount_minor::numeric) else (0::bigint, 0::numeric) end
          -- Said yes to and not followed yet: either is right.
         and asked.status <> 'approved'
      union all
      select format('entry %s (%s) belongs to no write-off', entry.id, entry.event)
        from journal_entry entry
       where entry.event in ('write_off', 'write_off_reversed')
         and not exists (select from write_off asked where entry.idempotency_key = 'write-off:' || asked.id)`,
  },
  {
    holds: "what became of a payment is told to the creditor once",
    sql: TOLD.map(
      ([events, type]) => `
      select format('payment %s: %s entries, %s events ${type}', payment.id, booked.count, told.count) as fault
        from payment
        cross join lateral (select count(*) from journal_entry entry
          where entry.payment_id = payment.id and entry.event in ('${events}')) booked
        cross join lateral (select count(*) from outbox_event
          where type = '${type}' and payload #>> '{data,id}' = payment.id::text) told
       where booked.count <> told.count`,
    ).join(" union all "),
  },
];
