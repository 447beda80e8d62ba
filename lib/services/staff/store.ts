import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import type { StaffRole } from "@/lib/domain/actor/permission";
import type { WayIn } from "@/lib/domain/staff/way-in";
import type { AuditRow } from "@/lib/services/audit/store";
import { CREDITOR_TEXT } from "@/lib/services/creditor/store";

export type MemberRow = {
  id: string;
  creditorId: string;
  teamId: string | null;
  role: StaffRole;
  profileSealed: Buffer;
  locale: string;
  createdAt: Date;
  deactivatedAt: Date | null;
};

/** What a colleague shows that it is them. */
export type CredentialsRow = MemberRow & {
  passwordHash: string | null;
  totpSecretSealed: Buffer | null;
  totpLastStep: bigint | null;
  totpConfirmedAt: Date | null;
};

/** Of a row that the statement calls `member`. */
export const MEMBER = `member.id, member.creditor_id as "creditorId", member.team_id as "teamId", member.role,
  member.profile_sealed as "profileSealed", member.locale, member.created_at as "createdAt",
  member.deactivated_at as "deactivatedAt"`;
const CREDENTIALS = `${MEMBER}, member.password_hash as "passwordHash", member.totp_secret_sealed as "totpSecretSealed",
  member.totp_last_step as "totpLastStep", member.totp_confirmed_at as "totpConfirmedAt"`;

const selectByEmail = statement<CredentialsRow>(
  `select ${CREDENTIALS} from staff_member member where email_hash = $1 and deactivated_at is null`,
);

export async function findByEmail(emailHash: Uint8Array): Promise<CredentialsRow | null> {
  const [member] = await selectByEmail([emailHash]);
  return member ?? null;
}

const selectCredentials = statement<CredentialsRow>(
  `select ${CREDENTIALS} from staff_member member where id = $1`,
);

export async function findCredentials(id: string): Promise<CredentialsRow | null> {
  const [member] = await selectCredentials([id]);
  return member ?? null;
}

/** A colleague to write to, with their creditor as CREDITOR_TEXT has it. */
export type StaffAddressee = { profileSealed: Buffer; locale: string; creditor: string };

const selectAddressee = statement<StaffAddressee>(`
  select member.profile_sealed as "profileSealed", member.locale, ${CREDITOR_TEXT} as creditor
    from staff_member member join creditor on creditor.id = member.creditor_id
   where member.id = $1 and member.deactivated_at is null`);

/** Null for who has left. */
export async function findAddressee(id: string): Promise<StaffAddressee | null> {
  const [addressee] = await selectAddressee([id]);
  return addressee ?? null;
}

/** In a statement that opens a way in: queues the job that tells its colleague. Both are SQL: whose, and since when. */
export const queueWayIn = (way: WayIn, staffId: string, at: string): string =>
  `enqueue('tell-of-way-in', json_build_object('staffId', ${staffId}, 'way', '${way}', 'at', ${at}))`;

const insert = statement(`
  with made as (
    insert into staff_member (id, creditor_id, team_id, role, profile_sealed, email_hash, locale, totp_secret_sealed, created_at)
    select $1, $2, $3, $4, $5, $6, $7, $8, $9
     where $3::uuid is null or exists (select from team where team.id = $3 and team.creditor_id = $2)
    on conflict (email_hash) where deactivated_at is null do nothing returning 1)
  select write_trail($10::jsonb, '[]') from made`);

/** A new colleague who cannot sign in yet; false where the address is a colleague's, or the team is not the creditor's. */
export async function insertMember(
  member: Omit<MemberRow, "deactivatedAt" | "profileSealed"> & {
    profileSealed: Uint8Array;
    emailHash: Uint8Array;
    totpSecretSealed: Uint8Array;
  },
  audit: AuditRow,
): Promise<boolean> {
  const { id, creditorId, teamId, role, profileSealed, emailHash, locale } = member;
  const columns = [id, creditorId, teamId, role, profileSealed, emailHash, locale];
  const rest = [member.totpSecretSealed, member.createdAt, JSON.stringify([audit])];
  return (await insert([...columns, ...rest])).length === 1;
}

/** A step is good once: of two that come at the same time with one code, one is right. */
const spendStep = statement(`
  update staff_member set totp_last_step = $2
   where id = $1 and (totp_last_step is null or totp_last_step < $2) returning 1`);

export async function spendTotpStep(id: string, step: bigint): Promise<boolean> {
  return (await spendStep([id, step])).length === 1;
}

const spendCode = statement(`
  update staff_recovery_code set used_at = $3
   where staff_id = $1 and code_hash = $2 and used_at is null returning 1`);

export async function spendRecoveryCode(
  id: string,
  codeHash: Uint8Array,
  now: Date,
): Promise<boolean> {
  return (await spendCode([id, codeHash, now])).length === 1;
}

/** $1 the colleague, $2 the hashes of their new codes; those of before are worth nothing any more. */
export const REPLACE_CODES = `
  gone as (delete from staff_recovery_code where staff_id = $1 and code_hash <> all ($2::bytea[])),
  made as (insert into staff_recovery_code (staff_id, code_hash) select $1, unnest($2::bytea[]) returning 1)`;

const replaceCodes = statement(`
  with ${REPLACE_CODES}
  select write_trail($3::jsonb, '[]'), ${queueWayIn("recovery_codes", "$1::uuid", "$4::timestamptz")}`);

/** New recovery codes in the place of all earlier ones. */
export async function replaceRecoveryCodes(
  id: string,
  codeHashes: readonly Uint8Array[],
  audit: AuditRow,
  now: Date,
): Promise<void> {
  const hashes = codeHashes.map((hash) => Buffer.from(hash));
  await replaceCodes([id, hashes, JSON.stringify([audit]), now]);
}
