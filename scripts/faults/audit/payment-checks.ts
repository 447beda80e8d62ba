// What must be true of payments, their receipts and what was told of them, from the raw tables.
import type { AuditCheck } from "./book-checks";

const SETTLING = "('card_payment', 'sepa_settled')";

export const PAYMENT_CHECKS: readonly AuditCheck[] = [
  {
    holds: "a payment that succeeded has one posting and one receipt, any other none",
    sql: `
      select format('payment %s (%s): %s settling entries, %s receipts', payment.id, payment.status, posted.count, issued.count) as fault
        from payment
        cross join lateral (select count(*) from journal_entry entry
          where entry.payment_id = payment.id and entry.event in ${SETTLING}) posted
        cross join lateral (select count(*) from receipt
          where receipt.payment_id = payment.id and receipt.kind = 'payment') issued
       where (posted.count, issued.count) is distinct from
             (case when payment.succeeded_at is null then (0::bigint, 0::bigint) else (1::bigint, 1::bigint) end)
          or (payment.succeeded_at is null) <>
             (payment.status in ('created', 'collecting', 'requires_action', 'processing', 'failed', 'cancelled'))`,
  },
  {
    holds: "receipts are numbered without gaps, per creditor and year",
    sql: `
      select format('creditor %s, %s: %s receipts, numbers %s to %s, counter %s', counted.creditor_id, counted.year,
                    counted.count, counted.first, counted.last, counter.last_sequence) as fault
        from (select creditor_id, year, count(*), min(sequence) as first, max(sequence) as last
                from receipt group by creditor_id, year) counted
        full join receipt_counter counter using (creditor_id, year)
       where (counted.count, counted.first, counted.last) is distinct from
             (counter.last_sequence::bigint, 1, counter.last_sequence)`,
  },
  {
    holds: "a receipt says the payment's amount and names its own entry",
    sql: `
      select format('receipt %s: %s %s for payment %s of %s %s', receipt.number, receipt.amount_minor, receipt.currency,
                    payment.id, payment.amount_minor, payment.currency) as fault
        from receipt join payment on payment.id = receipt.payment_id
        join journal_entry entry on entry.id = receipt.entry_id
       where receipt.kind = 'payment'
         and ((receipt.amount_minor, receipt.currency, receipt.creditor_id)
              is distinct from (payment.amount_minor, payment.currency, payment.creditor_id)
              or entry.payment_id <> payment.id or entry.event not in ${SETTLING}
              or receipt.number not like '%-' || receipt.year || '-' || lpad(receipt.sequence::text, 6, '0'))`,
  },
  {
    holds: "a payment is divided as it was posted, and never into more than itself",
    sql: `
      select format('payment %s of %s: divided %s, posted %s, over %s', payment.id, payment.amount_minor,
                    divided.parts, posted.parts, posted.over_minor) as fault
        from payment
        cross join lateral (
          select coalesce(sum(part.amount_minor), 0) as minor,
                 coalesce(string_agg(concat_ws(' ', account_id, component, amount_minor), ', ' order by account_id, component), '') as parts
            from allocation part where part.payment_id = payment.id) divided
        cross join lateral (
          select coalesce(string_agg(concat_ws(' ', book.account_id, book.code, line.amount_minor), ', '
                            order by book.account_id, book.code) filter (where book.account_id is not null), '') as parts,
                 coalesce(sum(line.amount_minor) filter (where book.code = 'overpayment'), 0) as over_minor
            from journal_entry entry join posting line on line.entry_id = entry.id
            join ledger_account book on book.id = line.ledger_account_id
           where entry.payment_id = payment.id and entry.event in ${SETTLING} and line.side = 'credit') posted
       where payment.succeeded_at is not null
         and not exists (select from journal_entry entry where entry.payment_id = payment.id and entry.event = 'overpayment_applied')
         and (divided.parts <> posted.parts or divided.minor + posted.over_minor <> payment.amount_minor)`,
  },
  {
    holds: "no instalment is collected twice",
    sql: `
      select format('instalment %s of plan %s: %s payments took it', instalment_number, plan_id, count(*)) as fault
        from payment where origin = 'autopay' and status in ('collecting', 'requires_action', 'processing', 'succeeded')
       group by plan_id, instalment_number having count(*) > 1`,
  },
  {
    holds: "the dates of a plan add up to what was agreed, and each of its changes was made once",
    sql: `
      select format('plan %s: %s agreed, %s in its dates', plan.id, total_minor, dated.minor) as fault
        from repayment_plan plan
        cross join lateral (select coalesce(sum(amount_minor), 0) as minor from instalment where plan_id = plan.id) dated
       where status in ('active', 'completed') and dated.minor <> total_minor
      union all
      select format('plan %s is not as its last change left it', plan_id)
        from (select distinct on (plan_id) plan_id, after from plan_change order by plan_id, number desc) last
       where (select jsonb_agg(jsonb_build_array(number, due_on::text, amount_minor) order by number)
                from instalment where instalment.plan_id = last.plan_id)
          <> (select jsonb_agg(jsonb_build_array((part ->> 'number')::int, part ->> 'dueOn', (part ->> 'amountMinor')::bigint)
                               order by (part ->> 'number')::int)
                from jsonb_array_elements(after -> 'instalments') part)`,
  },
  {
    holds: "a payment is told to the creditor once, and said to the person once",
    sql: `
      select format('payment %s: %s events, %s lines of the trail, %s confirmations', payment.id, told.count, noted.count, said.count) as fault
        from payment
        cross join lateral (select count(*) from outbox_event
          where type = 'payment.succeeded' and payload #>> '{data,id}' = payment.id::text) told
        cross join lateral (select count(*) from audit_event
          where action = 'payment.succeeded' and debtor_id = payment.debtor_id and details ->> 'paymentId' = payment.id::text) noted
        cross join lateral (select count(*) from message join receipt on receipt.payment_id = payment.id and receipt.kind = 'payment'
          where message.key = 'receipt:' || receipt.number) said
       where payment.succeeded_at is not null and (told.count <> 1 or noted.count <> 1 or said.count > 1)`,
  },
  {
    holds: "no fee is booked on a person",
    sql: `
      select format('fee %s is on debt %s', entry.id, book.account_id) as fault
        from journal_entry entry join posting line on line.entry_id = entry.id
        join ledger_account book on book.id = line.ledger_account_id
       where entry.event = 'fee' and book.account_id is not null`,
  },
];
