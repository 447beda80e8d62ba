import "server-only";
import { z } from "zod";
import type { Reading } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import type { AuditRow } from "@/lib/services/audit/store";
import { deviceValues, type KnownDevice } from "./known-device";

/** Whether the device of this session may keep the plan; only for a statement that reads the session. */
export const KEEPS_PLAN: Reading<boolean> = {
  sql: `exists (select from device where device.id = session.device_id
    and device.debtor_id = debtor.id and device.revoked_at is null and keeps_plan_since is not null)`,
  schema: z.boolean(),
};

const keep = statement(`
  with keeping as (
    update device set keeps_plan_since = coalesce(keeps_plan_since, $3)
     where id = $1 and debtor_id = $2 and revoked_at is null returning id)
  select write_trail($4::jsonb, '[]') from keeping`);

/** From now on this device of the person may keep the plan. */
export async function allowKeeping(
  device: { deviceId: string; debtorId: string; now: Date },
  audit: AuditRow,
): Promise<void> {
  const { deviceId, debtorId, now } = device;
  await keep([deviceId, debtorId, now, JSON.stringify([audit])]);
}

/** $1 ids and $2 hashes of their secrets, in the same order. */
const PROVEN = `device join unnest($1::uuid[], $2::bytea[]) as known (id, secret_hash)
  on device.id = known.id and device.secret_hash = known.secret_hash`;

const stop = statement(`
  update device set keeps_plan_since = null where id in (select device.id from ${PROVEN})`);

/** None of the devices that a browser proves to be keeps a plan any more. */
export async function endKeeping(devices: readonly KnownDevice[]): Promise<void> {
  await stop(deviceValues(devices));
}

const find = statement<{ id: string }>(`
  select device.id from ${PROVEN} where device.revoked_at is null and keeps_plan_since is not null`);

/** Those of the devices that a browser proves to be which may keep a plan. */
export async function findKeeping(devices: readonly KnownDevice[]): Promise<string[]> {
  const rows = await find(deviceValues(devices));
  return rows.map(({ id }) => id);
}
