import "server-only";
import { z } from "zod";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";
import type { AuditRow } from "@/lib/services/audit/store";
import type { KeyHolder } from "@/lib/services/debtor/personal-data";

type KeptShare = KeyHolder & { id: string; debtorId: string };

const selectShare = statement<KeptShare>(`
  select own.id, own.debtor_id as "debtorId", debtor.data_key_wrapped as "dataKeyWrapped",
         debtor.master_key_id as "masterKeyId"
    from cobrowse_session own join debtor on debtor.id = own.debtor_id
   where own.id = $1 and own.status = 'ended' and own.keeps_recording and debtor.erased_at is null`);

/** A share that is over and may be kept. */
export async function findShareToKeep(id: string): Promise<KeptShare | null> {
  const [row] = await selectShare([id]);
  return row ?? null;
}

const keep = statement(`
  with kept as (
    insert into cobrowse_recording (cobrowse_id, debtor_id, body_sealed, created_at, kept_until)
    select id, debtor_id, $2, $3, $4 from cobrowse_session where id = $1 and $2::bytea is not null
    on conflict do nothing)
  delete from cobrowse_event where cobrowse_id = $1`);

/** Puts the recording in the place of the share's events; with null, nothing stays. */
export async function saveRecording(
  id: string,
  bodySealed: Uint8Array | null,
  now: Date,
  keptUntil: Date,
): Promise<void> {
  await keep([id, bodySealed, now, keptUntil]);
}

const removeOld = statement("delete from cobrowse_recording where kept_until <= $1");

export async function removeRecordings(now: Date): Promise<void> {
  await removeOld([now]);
}

type RecordingRow = KeyHolder & {
  id: string;
  debtorId: string;
  creditorId: string;
  teamId: string | null;
  profileSealed: Buffer;
  createdAt: Date;
  keptUntil: Date;
};

const ROW = `kept.cobrowse_id as id, debtor.id as "debtorId", debtor.creditor_id as "creditorId", debtor.team_id as "teamId",
  debtor.data_key_wrapped as "dataKeyWrapped", debtor.master_key_id as "masterKeyId",
  debtor.profile_sealed as "profileSealed", kept.created_at as "createdAt", kept.kept_until as "keptUntil"`;

const selectRecordings = statement<RecordingRow>(`
  select ${ROW} from cobrowse_recording kept join debtor on debtor.id = kept.debtor_id
   where kept.kept_until > $1 order by kept.created_at desc limit 100`);

/** The newest recordings that a colleague may see. */
export const findRecordings = (scope: StaffScope, now: Date): Promise<RecordingRow[]> =>
  asStaff(scope, (sender) => selectRecordings([now], sender));

const selectRecording = statement<RecordingRow & { bodySealed: Buffer }>(`
  select ${ROW}, kept.body_sealed as "bodySealed"
    from cobrowse_recording kept join debtor on debtor.id = kept.debtor_id
   where kept.cobrowse_id = $1 and kept.kept_until > $2`);

export async function findRecording(scope: StaffScope, id: string, now: Date) {
  if (!z.uuid().safeParse(id).success) return null;
  const [row] = await asStaff(scope, (sender) => selectRecording([id, now], sender));
  return row ?? null;
}

const trail = statement("select write_trail($1::jsonb, '[]')");

export async function notePlayed(audit: AuditRow): Promise<void> {
  await trail([JSON.stringify([audit])]);
}
