import "server-only";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";
import type { AuditRow } from "@/lib/services/audit/store";
import { MEMBER, type MemberRow } from "./store";

const countCodes = statement<{ left: number }>(`
  select count(*)::int as "left" from staff_recovery_code where staff_id = $1 and used_at is null`);

export async function countRecoveryCodes(staffId: string): Promise<number> {
  const [counted] = await countCodes([staffId]);
  return counted?.left ?? 0;
}

const selectMembers = statement<
  MemberRow & { isReady: boolean; expiresAt: Date | null; sentAt: Date | null }
>(`
  select ${MEMBER}, open.expires_at as "expiresAt", open.sent_at as "sentAt",
         member.password_hash is not null
           or exists (select from staff_identity own where own.staff_id = member.id) as "isReady"
    from staff_member member
    left join staff_invitation open
      on open.staff_id = member.id and open.used_at is null and open.revoked_at is null and open.expires_at > $2
   where creditor_id = $1 order by deactivated_at nulls first, member.created_at`);

/** All colleagues of a creditor, those who have left last, each with the invitation that is still good. */
export const findMembers = (creditorId: string, now: Date) => selectMembers([creditorId, now]);

const selectTeams = statement<{ id: string; name: string }>(
  "select id, name from team where creditor_id = $1 order by name",
);

export const findTeams = (scope: StaffScope) =>
  asStaff(scope, (sender) => selectTeams([scope.creditorId], sender));

const insertTeamRow = statement(`
  with made as (
    insert into team (id, creditor_id, name, created_at) values ($1, $2, $3, $4)
    on conflict (creditor_id, name) do nothing returning 1)
  select write_trail($5::jsonb, '[]') from made`);

/** False where there is one of this name. */
export async function insertTeam(
  team: { id: string; creditorId: string; name: string; createdAt: Date },
  audit: AuditRow,
): Promise<boolean> {
  const { id, creditorId, name, createdAt } = team;
  return (
    (await insertTeamRow([id, creditorId, name, createdAt, JSON.stringify([audit])])).length === 1
  );
}

/** The sessions go with what they were allowed to do: whoever is somebody else now signs in as that. */
const change = statement(`
  with changed as (
    update staff_member set role = $3, team_id = $4
     where id = $1 and creditor_id = $2 and deactivated_at is null
       and ($4::uuid is null or exists (select from team where team.id = $4 and team.creditor_id = $2)) returning 1),
  ended as (
    update staff_session set revoked_at = $5 where staff_id = $1 and revoked_at is null and exists (select from changed))
  select write_trail($6::jsonb, '[]') from changed`);

/** False where there is no such colleague or team. */
export async function updateMember(
  member: Pick<MemberRow, "id" | "creditorId" | "role" | "teamId">,
  now: Date,
  audit: AuditRow,
): Promise<boolean> {
  const { id, creditorId, role, teamId } = member;
  return (await change([id, creditorId, role, teamId, now, JSON.stringify([audit])])).length === 1;
}

const deactivate = statement(`
  with left_now as (
    update staff_member set deactivated_at = $3
     where id = $1 and creditor_id = $2 and deactivated_at is null returning 1),
  ended as (
    update staff_session set revoked_at = $3 where staff_id = $1 and revoked_at is null and exists (select from left_now)),
  revoked as (
    update staff_invitation set revoked_at = $3
     where staff_id = $1 and used_at is null and revoked_at is null and exists (select from left_now)),
  keys_gone as (
    update staff_passkey set revoked_at = $3 where staff_id = $1 and revoked_at is null and exists (select from left_now)),
  unlinked as (delete from staff_identity where staff_id = $1 and exists (select from left_now))
  select write_trail($4::jsonb, '[]') from left_now`);

export async function deactivateMember(
  { id, creditorId }: Pick<MemberRow, "id" | "creditorId">,
  now: Date,
  audit: AuditRow,
): Promise<boolean> {
  return (await deactivate([id, creditorId, now, JSON.stringify([audit])])).length === 1;
}
