import "server-only";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { type Sender, statement } from "@/lib/adapters/db/statement";
import { transact } from "@/lib/adapters/db/transaction";
import type { StaffRole } from "@/lib/domain/actor/permission";
import type { AuditRow } from "@/lib/services/audit/store";

const selectTeams = statement<{ id: string; name: string }>(
  "select id, name from team where creditor_id = $1 order by name",
);

/** The creditor's teams, by name. */
export const findTeamsOf = (scope: StaffScope): Promise<{ id: string; name: string }[]> =>
  asStaff(scope, (sender) => selectTeams([scope.creditorId], sender));

/** $1 the person, $2 the creditor, $3 the team or null, $4 the team of before, $5 the trail. */
const give = statement(`
  with given as (
    update debtor set team_id = $3
     where id = $1 and creditor_id = $2 and erased_at is null and team_id is not distinct from $4::uuid
       and ($3::uuid is null or exists (select from team where team.id = $3 and team.creditor_id = $2)) returning 1)
  select write_trail($5::jsonb, '[]') from given`);

/** Who does not see the file any more: $2 the creditor, $3 its team, $4 the roles that see every team's. */
const BLIND = `select member.id from staff_member member
  where member.creditor_id = $2 and member.team_id is distinct from $3::uuid and member.role <> all($4)`;

const freeCases = statement(`
  update support_case set claimed_by = null, claimed_at = null
   where debtor_id = $1 and status = 'open' and claimed_by in (${BLIND})`);

const freeConversation = statement(`
  update conversation set staff_id = null, status = 'waiting', waiting_since = coalesce(waiting_since, $5)
   where debtor_id = $1 and status in ('waiting', 'open') and staff_id in (${BLIND})`);

const endShares = statement(`
  select cobrowse_end(id, 'revoked', 'staff', $6, $5) from cobrowse_session
   where debtor_id = $1 and status <> 'ended' and staff_id in (${BLIND})`);

type Gift = {
  debtorId: string;
  creditorId: string;
  to: string | null;
  from: string | null;
  /** Who gives it. */
  by: string;
  /** The roles that see the files of every team. */
  seeing: readonly StaffRole[];
  at: Date;
};

/**
 * Gives a file to a team, or to all. What was held by colleagues who do not see it any more goes back to whoever has time.
 * False where there is no such file or team, or it was given meanwhile.
 */
export function giveFile(gift: Gift, audit: AuditRow): Promise<boolean> {
  const { debtorId, creditorId, to, from } = gift;
  return transact(async (sender) => {
    const values = [debtorId, creditorId, to, from, JSON.stringify([audit])];
    if ((await give(values, sender)).length === 0) return false;
    if (to !== null) await takeFromBlind(gift, sender);
    return true;
  });
}

async function takeFromBlind(gift: Gift, sender: Sender): Promise<void> {
  const { debtorId, creditorId, to, seeing, at, by } = gift;
  const values = [debtorId, creditorId, to, [...seeing]];
  await freeCases(values, sender);
  await freeConversation([...values, at], sender);
  await endShares([...values, at, by], sender);
}
