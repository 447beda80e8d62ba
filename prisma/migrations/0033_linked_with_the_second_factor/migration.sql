-- Whom the company's account named is kept with the session that it began, and linked when that session is complete: the first
-- of two factors alone ties nobody to anything (docs/decisions/0026).
alter table staff_session
  add column sso_issuer text,
  add column sso_subject_hash bytea,
  add constraint staff_session_sso check ((sso_issuer is null) = (sso_subject_hash is null));
