-- The least that is a ledger: balanced lines, a key that is used once, a balance that does not go below zero. No hash, no
-- trail, no check of whose account it is; the house's balance is not kept, as ours is not while posting.
create schema rival;
create table rival.account (
  id uuid primary key,
  balance_minor bigint not null check (balance_minor >= 0)
);
create table rival.entry (
  id bigint generated always as identity primary key,
  key text not null unique,
  posted_at timestamptz not null
);
create table rival.posting (
  entry_id bigint not null references rival.entry,
  line int not null,
  account_id uuid not null references rival.account,
  amount_minor bigint not null,
  primary key (entry_id, line)
);
create index on rival.posting (account_id, entry_id);

create function rival.post(key text, debt uuid, house uuid, amount_minor bigint, posted_at timestamptz) returns bigint
language plpgsql as $$
declare
  new_id bigint;
begin
  update rival.account set balance_minor = balance_minor - post.amount_minor where id = debt;
  insert into rival.entry (key, posted_at) values (post.key, post.posted_at) returning id into new_id;
  insert into rival.posting values (new_id, 1, house, post.amount_minor), (new_id, 2, debt, -post.amount_minor);
  return new_id;
end
$$;

insert into rival.account values ('00000000-0000-4000-8000-000000000000', 0);
insert into rival.account
select account_id, 1000000000000 from ledger_account where account_id is not null and code = 'principal';

-- The hottest accounts are paid from more often than a debt of 500.00 bears.
update ledger_account set debit_minor = debit_minor + 1000000000000
 where account_id in (select md5('account' || n::text)::uuid from generate_series(1, 1000) n) and code = 'principal';
