import "server-only";
import { statement } from "@/lib/adapters/db/statement";

/** A case as the creditor's people see it. */
export type CaseRow = {
  id: string;
  debtorId: string | null;
  kind: string;
  reason: string;
  openedAt: Date;
  status: string;
  callbackFrom: Date | null;
  callbackUntil: Date | null;
  claimedBy: string | null;
  claimedByProfile: Buffer | null;
  snoozedUntil: Date | null;
  closedAt: Date | null;
  outcome: string | null;
  detailsSealed: Buffer | null;
  /** The team that looks after the file. */
  teamId: string | null;
  /** Of the person's row, to open what is sealed; null where it is about nobody that we know. */
  dataKeyWrapped: Buffer | null;
  masterKeyId: string | null;
  profileSealed: Buffer | null;
  reference: string | null;
};

const CASE = `own.id, own.debtor_id as "debtorId", own.kind, own.reason, own.opened_at as "openedAt", own.status,
  own.callback_from as "callbackFrom", own.callback_until as "callbackUntil", own.claimed_by as "claimedBy",
  member.profile_sealed as "claimedByProfile", own.snoozed_until as "snoozedUntil", own.closed_at as "closedAt",
  own.outcome, own.details_sealed as "detailsSealed", debtor.team_id as "teamId",
  case when debtor.erased_at is null then debtor.data_key_wrapped end as "dataKeyWrapped",
  debtor.master_key_id as "masterKeyId", debtor.profile_sealed as "profileSealed",
  (select reference from account where account.debtor_id = own.debtor_id order by due_on, reference limit 1) as "reference"`;

const FROM = `from support_case own left join debtor on debtor.id = own.debtor_id
  left join staff_member member on member.id = own.claimed_by`;

/**
 * $1 now, $2 whose ("mine", "free", "all" or "later"), $3 who asks, $4 a kind or null, $5 its reason and $6 a reason that it
 * has not, or nulls, $7 how many. The oldest first.
 */
export const selectOpenCases = statement<CaseRow>(`select ${CASE} ${FROM}
  where own.status = 'open' and ($4::text is null or own.kind = $4)
    and ($5::text is null or own.reason = $5) and ($6::text is null or own.reason <> $6)
    and coalesce(own.snoozed_until > $1, false) = ($2 = 'later')
    and ($2 <> 'mine' or own.claimed_by = $3) and ($2 <> 'free' or own.claimed_by is null)
  order by own.opened_at, own.id limit $7`);

/** All cases of a person, the newest first. */
export const selectCasesOf = statement<CaseRow>(
  `select ${CASE} ${FROM} where own.debtor_id = $1 order by own.opened_at desc, own.id`,
);
