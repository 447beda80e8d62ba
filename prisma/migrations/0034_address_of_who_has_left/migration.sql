-- An address is one open account's. Who has left can be invited again, and so can whoever has their address now: to a new account,
-- beside the closed one that the trail goes on to name.
drop index staff_member_email_hash_key;
create unique index staff_member_email_hash_key on staff_member (email_hash) where deactivated_at is null;
