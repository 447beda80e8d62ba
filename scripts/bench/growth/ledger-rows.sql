-- The books: each debt's opening, and the payment of every fourth. Entries are sealed, a thousand to a seal, so that the
-- sealing job has nothing to do with them.
insert into ledger_account (id, creditor_id, account_id, code, currency, debit_minor, claimed_minor, credit_minor)
select pg_temp.made('book', n), pg_temp.creditor(), pg_temp.made('account', n), 'principal', 'EUR', 50000, 50000,
       case when n % 4 = 0 then 5000 else 0 end
  from pg_temp.numbers() n;

insert into ledger_seal (id, previous_hash, entry_count, hash, signature, key_id, sealed_at)
select seal.id, pg_temp.hash('seal', seal.id - 1), 1000, pg_temp.hash('seal', seal.id), bytes.key, 'bulk', pg_temp.day(1)
  from (select distinct pg_temp.seal(n) as id from pg_temp.numbers() n) seal, pg_temp.bytes() bytes
on conflict do nothing;

insert into journal_entry (id, creditor_id, idempotency_key, event, effective_at, posted_at, content_hash, seal_id)
select pg_temp.entry(2 * n), pg_temp.creditor(), 'account:' || pg_temp.made('account', n) || ':opened', 'opening_balance',
       pg_temp.day(n), pg_temp.day(n), pg_temp.hash('entry', n), pg_temp.seal(n)
  from pg_temp.numbers() n;

insert into posting (entry_id, line, ledger_account_id, side, amount_minor, currency, effective_at, is_claim)
select pg_temp.entry(2 * n), line, case line when 1 then pg_temp.made('book', n) else pg_temp.house('opening') end,
       case line when 1 then 'debit' else 'credit' end, 50000, 'EUR', pg_temp.day(n), true
  from pg_temp.numbers() n, generate_series(1, 2) line;

insert into journal_entry (id, creditor_id, idempotency_key, event, payment_id, effective_at, posted_at, content_hash,
                           seal_id)
select pg_temp.entry(2 * n + 1), pg_temp.creditor(), 'payment:' || pg_temp.made('payment', n) || ':succeeded',
       'card_payment', pg_temp.made('payment', n), pg_temp.day(n), pg_temp.day(n),
       pg_temp.hash('payment', n), pg_temp.seal(n)
  from pg_temp.numbers() n where n % 4 = 0;

insert into posting (entry_id, line, ledger_account_id, side, amount_minor, currency, effective_at, is_claim)
select pg_temp.entry(2 * n + 1), line,
       case line when 1 then pg_temp.house('stripe_clearing') else pg_temp.made('book', n) end,
       case line when 1 then 'debit' else 'credit' end, 5000, 'EUR', pg_temp.day(n), false
  from pg_temp.numbers() n, generate_series(1, 2) line where n % 4 = 0;
