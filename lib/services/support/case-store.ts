import "server-only";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";
import type { CaseOutcome } from "@/lib/domain/support/outcome";
import { type CaseTopic, casesOf } from "@/lib/domain/support/topic";
import type { AuditRow } from "@/lib/services/audit/store";
import { type CaseRow, selectCasesOf, selectOpenCases } from "./case-record";

const ANY = { kind: null, reason: null, otherThan: null };

export type Whose = "mine" | "free" | "all" | "later";

export const findOpenCases = (
  scope: StaffScope,
  asked: { whose: Whose; staffId: string; topic: CaseTopic | null; now: Date; most: number },
): Promise<CaseRow[]> => {
  const { now, whose, staffId, topic, most } = asked;
  const { kind, reason, otherThan } = topic ? casesOf(topic) : ANY;
  const values = [now, whose, staffId, kind, reason, otherThan, most];
  return asStaff(scope, (sender) => selectOpenCases(values, sender));
};

/** Changes of a plan that a person asked for and nobody has answered, the oldest first. */
export const findAskedChanges = (scope: StaffScope, debtorId: string): Promise<CaseRow[]> =>
  asStaff(scope, async (sender) => {
    const cases = await selectCasesOf([debtorId], sender);
    return cases
      .filter(({ kind, status }) => kind === "plan_change" && status === "open")
      .toReversed();
  });

type FoundCase = {
  debtorId: string | null;
  /** Of the file. */
  teamId: string | null;
  status: string;
  claimedBy: string | null;
};

const select = statement<FoundCase>(`
  select own.debtor_id as "debtorId", debtor.team_id as "teamId", own.status, own.claimed_by as "claimedBy"
    from support_case own left join debtor on debtor.id = own.debtor_id where own.id = $1`);

/** What a colleague does with a case: `set` is written where the case is still as it was. */
const changes = {
  claim: statement(`
    with changed as (
      update support_case set claimed_by = $2, claimed_at = $3, snoozed_until = null
       where id = $1 and status = 'open' and claimed_by is null returning 1)
    select write_trail($4::jsonb, '[]') from changed`),
  give_back: statement(`
    with changed as (
      update support_case set claimed_by = null, claimed_at = null
       where id = $1 and status = 'open' and claimed_by = $2 and $3::timestamptz is not null returning 1)
    select write_trail($4::jsonb, '[]') from changed`),
  snooze: statement(`
    with changed as (
      update support_case set snoozed_until = $3
       where id = $1 and status = 'open' and (claimed_by is null or claimed_by = $2) returning 1)
    select write_trail($4::jsonb, '[]') from changed`),
};
export type CaseChange = keyof typeof changes;

/** The case as the scope sees it; null where it is none of theirs. */
export async function findCase(scope: StaffScope, id: string) {
  const [found] = await asStaff(scope, (sender) => select([id], sender));
  return found ?? null;
}

/** False where somebody else was first, or it is closed. */
export async function changeCase(
  scope: StaffScope,
  change: CaseChange,
  values: { id: string; staffId: string; at: Date },
  audit: AuditRow,
): Promise<boolean> {
  const { id, staffId, at } = values;
  const done = await asStaff(scope, (sender) =>
    changes[change]([id, staffId, at, JSON.stringify([audit])], sender),
  );
  return done.length === 1;
}

const close = statement(`
  with closed as (
    update support_case set status = 'closed', closed_at = $3, closed_by = $2, outcome = $4, snoozed_until = null
     where id = $1 and status = 'open' and (claimed_by is null or claimed_by = $2) returning 1)
  select write_trail($5::jsonb, '[]') from closed`);

/** False where it is closed, or another colleague's. */
export async function closeCaseRow(
  scope: StaffScope,
  values: { id: string; staffId: string; at: Date; outcome: CaseOutcome },
  audit: AuditRow,
): Promise<boolean> {
  const { id, staffId, at, outcome } = values;
  const done = await asStaff(scope, (sender) =>
    close([id, staffId, at, outcome, JSON.stringify([audit])], sender),
  );
  return done.length === 1;
}
