import "server-only";
import { z } from "zod";
import { jsonBytes, jsonInstant } from "@/lib/adapters/db/json-columns";
import { listOf, type Reading } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import type { AuditRow } from "@/lib/services/audit/store";
import { deviceValues, type KnownDevice } from "./known-device";

const deviceSchema = z.object({
  id: z.string(),
  labelSealed: jsonBytes,
  createdAt: jsonInstant,
  lastSeenAt: jsonInstant,
  keepsPlanSince: jsonInstant.nullable(),
  hasPasskey: z.boolean(),
});

/** A person's devices, those used last first. */
export const DEVICES: Reading<z.output<typeof deviceSchema>[]> = {
  sql: listOf(`select id, label_sealed as "labelSealed", created_at as "createdAt",
      greatest(last_seen_at, (select max(used.last_seen_at) from session used where used.device_id = device.id))
        as "lastSeenAt", keeps_plan_since as "keepsPlanSince",
      exists (select from passkey where passkey.device_id = device.id and passkey.revoked_at is null) as "hasPasskey"
    from device where device.debtor_id = debtor.id and revoked_at is null order by "lastSeenAt" desc`),
  schema: z.array(deviceSchema),
};

const insert = statement(`
  with enrolled as (
    insert into device (id, debtor_id, secret_hash, label_sealed, created_at, last_seen_at)
    values ($1, $2, $3, $4, $5, $5) returning id)
  update session set device_id = enrolled.id from enrolled
   where session.id = $6 and session.debtor_id = $2 returning write_trail($7::jsonb, '[]')`);

/** A new device, which the session that enrols it runs on. */
export async function insertDevice(
  device: {
    id: string;
    debtorId: string;
    sessionId: string;
    secretHash: Uint8Array;
    labelSealed: Uint8Array;
    createdAt: Date;
  },
  audit: AuditRow,
): Promise<void> {
  const { id, debtorId, sessionId, secretHash, labelSealed, createdAt } = device;
  const trail = JSON.stringify([audit]);
  await insert([id, debtorId, secretHash, labelSealed, createdAt, sessionId, trail]);
}

const recognise = statement<{ id: string }>(`
  update device set last_seen_at = $2
   where debtor_id = $1 and revoked_at is null
     and (id, secret_hash) in (select * from unnest($3::uuid[], $4::bytea[]))
  returning id`);

/** Which of the devices that a browser says it is is this person's, and noted as seen; null where none is. */
export async function recogniseDevice(
  debtorId: string,
  devices: readonly KnownDevice[],
  now: Date,
): Promise<string | null> {
  const [device] = await recognise([debtorId, now, ...deviceValues(devices)]);
  return device?.id ?? null;
}

const end = statement(`
  with ended as (
    update device set revoked_at = $3, keeps_plan_since = null
     where id::text = $1 and debtor_id = $2 and revoked_at is null returning id),
  signed_out as (
    update session set revoked_at = $3 where device_id in (select id from ended) and revoked_at is null),
  unusable as (
    update passkey set revoked_at = $3 where device_id in (select id from ended) and revoked_at is null),
  silenced as (delete from push_subscription where device_id in (select id from ended))
  select write_trail($4::jsonb, '[]') from ended`);

/** Ends a person's device with its sessions, passkeys and notifications; false where they have no such device. */
export async function endDevice(input: {
  deviceId: string;
  debtorId: string;
  now: Date;
  audit: AuditRow;
}): Promise<boolean> {
  const { deviceId, debtorId, now, audit } = input;
  return (await end([deviceId, debtorId, now, JSON.stringify([audit])])).length === 1;
}
