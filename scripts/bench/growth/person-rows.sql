-- One person, one debt, one message with its link for each number of a range. Sealed columns have the length of real ones
-- and are never opened: nobody of these people comes to the page.
insert into debtor (id, creditor_id, data_key_wrapped, master_key_id, profile_sealed, phone_hash, locale, created_at)
select pg_temp.made('debtor', n), pg_temp.creditor(), bytes.key, 'bulk', bytes.profile,
       pg_temp.hash('phone', n), 'fr', pg_temp.day(n)
  from pg_temp.numbers() n, pg_temp.bytes() bytes;

-- Everybody by both names, and a family name that two hundred others have.
insert into debtor_name (debtor_id, name_hash)
select pg_temp.made('debtor', n), named.hash
  from pg_temp.numbers() n,
       lateral (values (pg_temp.hash('name', n)), (pg_temp.hash('family name', n / 200))) named (hash);

insert into account (id, creditor_id, debtor_id, reference, product, contract_number, currency, principal_label,
                     due_on, letter_reference, letter_sent_on, limitation_years, created_at)
select pg_temp.made('account', n), pg_temp.creditor(), pg_temp.made('debtor', n), 'BULK-' || n, 'gas', 'CT' || n, 'EUR',
       'Gaz, octobre 2025 à mars 2026', pg_temp.day(n), 'LT-' || n, pg_temp.day(n), 2, pg_temp.day(n)
  from pg_temp.numbers() n;

insert into payment_link (id, debtor_id, token_hash, purpose, channel, created_at, expires_at)
select pg_temp.made('link', n), pg_temp.made('debtor', n), pg_temp.hash('token', n), 'invitation', 'sms',
       pg_temp.day(n), pg_temp.day(n) + interval '30 days'
  from pg_temp.numbers() n;

insert into message (id, debtor_id, channel, kind, body_sealed, created_at, sent_at, provider_id)
select pg_temp.made('message', n), pg_temp.made('debtor', n), 'sms', 'invitation', bytes.body,
       pg_temp.day(n), pg_temp.day(n), 'SM' || md5('message' || n)
  from pg_temp.numbers() n, pg_temp.bytes() bytes;

insert into audit_event (creditor_id, debtor_id, actor_kind, actor_id, action, details, at)
select pg_temp.creditor(), pg_temp.made('debtor', n), 'system', 'queue-message', 'message.queued',
       jsonb_build_object('messageId', pg_temp.made('message', n)), pg_temp.day(n)
  from pg_temp.numbers() n;

-- Every second person has come to the page, and every tenth left a form unfinished.
insert into session (id, secret_hash, link_id, debtor_id, stage, identified_at, created_at, last_seen_at, ends_at,
                     address_hash, locale)
select pg_temp.made('session', n), pg_temp.hash('secret', n), pg_temp.made('link', n),
       pg_temp.made('debtor', n), 'identified', pg_temp.day(n), pg_temp.day(n), pg_temp.day(n),
       pg_temp.day(n) + interval '1 day', pg_temp.hash('address', n), 'fr'
  from pg_temp.numbers() n where n % 2 = 0;

insert into rate_limit (key, points, expire)
select 'identityByAddress:' || md5('address' || n), 0, 4102444800000 from pg_temp.numbers() n where n % 2 = 0;

insert into draft (debtor_id, step, values_sealed, errors, updated_at)
select pg_temp.made('debtor', n), 'budget', bytes.profile, '[]', pg_temp.day(n)
  from pg_temp.numbers() n, pg_temp.bytes() bytes where n % 10 = 0;

insert into support_case (id, creditor_id, debtor_id, account_id, kind, reason, idempotency_key, status, opened_at)
select pg_temp.made('case', n), pg_temp.creditor(), pg_temp.made('debtor', n), pg_temp.made('account', n), 'dispute',
       'amount', pg_temp.made('case key', n), 'closed', pg_temp.day(n)
  from pg_temp.numbers() n where n % 20 = 0;

insert into hold (id, debtor_id, account_id, kind, starts_on, released_at, created_at)
select pg_temp.made('hold', n), pg_temp.made('debtor', n), pg_temp.made('account', n), 'dispute', pg_temp.day(n),
       pg_temp.day(n), pg_temp.day(n)
  from pg_temp.numbers() n where n % 20 = 0;
