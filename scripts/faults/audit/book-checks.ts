// The books recomputed from the raw lines, in SQL that shares nothing with the program's own (lib/services/ledger).

/** Each statement answers one row of `fault` for each thing that does not fit; none where all is well. */
export type AuditCheck = { readonly holds: string; readonly sql: string };

const SIGNED = "case line.side when 'debit' then line.amount_minor else -line.amount_minor end";

export const BOOK_CHECKS: readonly AuditCheck[] = [
  {
    holds: "debits equal credits in every entry, in one currency",
    sql: `
      select format('entry %s (%s): %s lines, %s currencies, off by %s', entry.id, entry.event,
                    count(line.entry_id), count(distinct line.currency), sum(${SIGNED})) as fault
        from journal_entry entry left join posting line on line.entry_id = entry.id
       group by entry.id
      having count(line.entry_id) < 2 or count(distinct line.currency) <> 1 or sum(${SIGNED}) <> 0
          or bool_or(line.amount_minor <= 0)`,
  },
  {
    holds: "debits equal credits in all, for each creditor",
    sql: `
      select format('creditor %s is off by %s %s', entry.creditor_id, sum(${SIGNED}), line.currency) as fault
        from posting line join journal_entry entry on entry.id = line.entry_id
       group by entry.creditor_id, line.currency having sum(${SIGNED}) <> 0`,
  },
  {
    holds: "no drift: every balance is the sum of its lines",
    // A debt's balance follows each entry, a house account's the sealed ones.
    sql: `
      select format('book %s (%s): says %s / %s, lines say %s / %s', book.id, book.code, book.debit_minor,
                    book.credit_minor, total.debits, total.credits) as fault
        from ledger_account book
        cross join lateral (
          select coalesce(sum(line.amount_minor) filter (where line.side = 'debit'), 0) as debits,
                 coalesce(sum(line.amount_minor) filter (where line.side = 'credit'), 0) as credits
            from posting line join journal_entry entry on entry.id = line.entry_id
           where line.ledger_account_id = book.id and (book.account_id is not null or entry.seal_id is not null)) total
       where (total.debits, total.credits) is distinct from (book.debit_minor, book.credit_minor)`,
  },
  {
    holds: "every entry is of the creditor whose books it is in",
    sql: `
      select format('entry %s of %s in a book of %s', entry.id, entry.creditor_id, book.creditor_id) as fault
        from posting line join journal_entry entry on entry.id = line.entry_id
        join ledger_account book on book.id = line.ledger_account_id
       where book.creditor_id <> entry.creditor_id`,
  },
  {
    holds: "no part of a debt is below zero",
    sql: `
      select format('book %s (%s) of debt %s is at %s', book.id, book.code, book.account_id, sum(${SIGNED})) as fault
        from ledger_account book join posting line on line.ledger_account_id = book.id
       where book.account_id is not null group by book.id having sum(${SIGNED}) < 0`,
  },
  {
    holds: "paid and left are what was owed, debt by debt",
    // What stands of payments is told by their receipts' divisions; money that went back stands again.
    sql: `
      select format('debt %s: opened with %s, paid %s, left %s', debt.id, owed.minor, paid.minor, rest.minor) as fault
        from account debt
        cross join lateral (
          select coalesce(sum(${SIGNED}), 0) as minor
            from ledger_account book join posting line on line.ledger_account_id = book.id
            join journal_entry entry on entry.id = line.entry_id
           where book.account_id = debt.id and entry.payment_id is null) owed
        cross join lateral (
          select coalesce(sum(part.amount_minor), 0) as minor
            from allocation part join payment on payment.id = part.payment_id
           where part.account_id = debt.id and payment.status = 'succeeded') paid
        cross join lateral (
          select coalesce(sum(${SIGNED}), 0) as minor
            from ledger_account book join posting line on line.ledger_account_id = book.id
           where book.account_id = debt.id) rest
       where owed.minor - paid.minor <> rest.minor
         -- What of a payment stands after refunds and disputes is looked at payment by payment (standing-checks).
         and not exists (select from payment join journal_entry entry on entry.payment_id = payment.id
                          where payment.debtor_id = debt.debtor_id
                            and entry.event in ('refund', 'dispute_opened', 'overpayment_applied'))`,
  },
  {
    holds: "what is noted as on its way is what is on its way",
    sql: `
      select format('creditor %s: %s noted, %s on its way', creditor.id, noted.minor, moving.minor) as fault
        from creditor
        cross join lateral (
          select coalesce(sum(${SIGNED}), 0) as minor
            from ledger_account book join posting line on line.ledger_account_id = book.id
           where book.creditor_id = creditor.id and book.code = 'sepa_in_transit') noted
        cross join lateral (
          select coalesce(sum(payment.amount_minor), 0) as minor from payment
           where payment.creditor_id = creditor.id and payment.status = 'processing'
             and exists (select from journal_entry entry where entry.payment_id = payment.id and entry.event = 'sepa_pending')) moving
       where noted.minor <> moving.minor`,
  },
];
