-- Every tenth person has our app on a phone, with what belongs to it; every fortieth heard enough of us on one channel.
insert into device (id, debtor_id, secret_hash, label_sealed, created_at, last_seen_at)
select pg_temp.made('device', n), pg_temp.made('debtor', n), pg_temp.hash('device', n), bytes.key, pg_temp.day(n), pg_temp.day(n)
  from pg_temp.numbers() n, pg_temp.bytes() bytes where n % 10 = 0;

insert into passkey (credential_id, debtor_id, device_id, public_key, counter, transports, created_at)
select md5('passkey' || n), pg_temp.made('debtor', n), pg_temp.made('device', n), bytes.key, 0, array['internal'], pg_temp.day(n)
  from pg_temp.numbers() n, pg_temp.bytes() bytes where n % 20 = 0;

insert into push_subscription (id, debtor_id, endpoint_hash, subscription_sealed, device_id, created_at)
select pg_temp.made('push', n), pg_temp.made('debtor', n), pg_temp.hash('endpoint', n), bytes.body, pg_temp.made('device', n), pg_temp.day(n)
  from pg_temp.numbers() n, pg_temp.bytes() bytes where n % 20 = 0;

insert into calendar_feed (id, debtor_id, plan_id, token_hash, shows_details, created_at)
select pg_temp.made('feed', n), pg_temp.made('debtor', n), pg_temp.made('plan', n), pg_temp.hash('feed', n), false, pg_temp.day(n)
  from pg_temp.numbers() n where n % 20 = 0;

insert into reminder_choice (debtor_id, kind, channels, chosen_at)
select pg_temp.made('debtor', n), 'due_day', array['email'], pg_temp.day(n) from pg_temp.numbers() n where n % 20 = 0;

insert into contact_stop (debtor_id, channel, stopped_at)
select pg_temp.made('debtor', n), 'sms', pg_temp.day(n) from pg_temp.numbers() n where n % 40 = 0;

insert into document (id, creditor_id, debtor_id, account_id, kind, name_sealed, media_type, size_bytes, content_hash,
                      body_sealed, issued_on, attached_at)
select pg_temp.made('document', n), pg_temp.creditor(), pg_temp.made('debtor', n), pg_temp.made('account', n), 'invoice', bytes.key,
       'application/pdf', 420, pg_temp.hash('document', n), bytes.body, pg_temp.day(n), pg_temp.day(n)
  from pg_temp.numbers() n, pg_temp.bytes() bytes where n % 10 = 0;
