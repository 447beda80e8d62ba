import "server-only";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";
import type { StaffRole } from "@/lib/domain/actor/permission";
import type { AuditRow } from "@/lib/services/audit/store";

export type ColleagueRow = {
  id: string;
  role: StaffRole;
  teamId: string | null;
  profileSealed: Buffer;
};

const select = statement<ColleagueRow>(`
  select id, role, team_id as "teamId", profile_sealed as "profileSealed" from staff_member
   where creditor_id = $1 and deactivated_at is null and role = any($2)`);

/** The creditor's people of these roles who have not left. */
export const findColleaguesOf = (
  scope: StaffScope,
  roles: readonly StaffRole[],
): Promise<ColleagueRow[]> =>
  asStaff(scope, (sender) => select([scope.creditorId, [...roles]], sender));

/** $1 the case, $2 who is to have it or null, $3 when, $4 who had it, $5 the trail. */
const assign = statement(`
  with given as (
    update support_case set claimed_by = $2, claimed_at = case when $2::uuid is null then null else $3::timestamptz end,
           snoozed_until = null
     where id = $1 and status = 'open' and claimed_by is not distinct from $4::uuid
       and ($2::uuid is null or exists (select from staff_member own where own.id = $2 and own.deactivated_at is null))
    returning 1)
  select write_trail($5::jsonb, '[]') from given`);

/** False where it was closed or went to somebody else meanwhile. */
export async function assignCaseRow(
  scope: StaffScope,
  { id, to, from, at }: { id: string; to: string | null; from: string | null; at: Date },
  audit: AuditRow,
): Promise<boolean> {
  const values = [id, to, at, from, JSON.stringify([audit])];
  return (await asStaff(scope, (sender) => assign(values, sender))).length === 1;
}
