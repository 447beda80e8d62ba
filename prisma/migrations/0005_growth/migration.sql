-- What is looked up by something that had no index: its cost would grow with the number of accounts.

-- The books of a debt, by the ledger's door and its balances.
create index ledger_account_account_id_idx on ledger_account (account_id);
-- Payments of which nobody has told the end (sweep-payments).
create index payment_status_created_at_idx on payment (status, created_at);
-- Counters that have run out (forget-limits).
create index rate_limit_expire_idx on rate_limit (expire);
-- Events that nobody has tried to deliver (sweep-outbox); those of creditors that do not listen stay for ever.
create index outbox_event_untried on outbox_event (creditor_id, created_at) where delivered_at is null and attempts = 0;
