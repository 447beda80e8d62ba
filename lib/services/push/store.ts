import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import type { AuditRow } from "@/lib/services/audit/store";

export type Device = {
  id: string;
  debtorId: string;
  subscriptionSealed: Uint8Array;
  createdAt: Date;
};
export type NewDevice = Device & {
  endpointHash: Uint8Array;
  /** The session in which it was made, or the endpoint in whose place it comes: both say which enrolled device it is on. */
  madeIn: { sessionId: string } | { replaces: Uint8Array };
};

// One device is one row: whoever enrols it takes it over from whoever had it.
const upsert = statement(`
  with kept as (
    insert into push_subscription (id, debtor_id, endpoint_hash, subscription_sealed, created_at, device_id)
    values ($1, $2, $3, $4, $5, coalesce(
      (select device_id from session where id = $8::uuid),
      (select device_id from push_subscription where endpoint_hash = $9)))
    on conflict (endpoint_hash) do update set debtor_id = excluded.debtor_id, device_id = excluded.device_id,
      subscription_sealed = excluded.subscription_sealed, created_at = excluded.created_at
    returning id),
  surplus as (
    delete from push_subscription where id in (
      select id from push_subscription where debtor_id = $2 order by created_at desc offset $7))
  select write_trail($6::jsonb, '[]') from kept`);

/** The newest of a person's devices are kept, at most so many. */
export async function saveDevice(
  device: NewDevice,
  devicesMax: number,
  audit: AuditRow,
): Promise<void> {
  const { id, debtorId, endpointHash, subscriptionSealed, createdAt, madeIn } = device;
  await upsert([
    ...[id, debtorId, endpointHash, subscriptionSealed, createdAt],
    ...[JSON.stringify([audit]), devicesMax - 1],
    "sessionId" in madeIn ? madeIn.sessionId : null,
    "replaces" in madeIn ? madeIn.replaces : null,
  ]);
}

const select = statement<Device>(`
  select id, debtor_id as "debtorId", subscription_sealed as "subscriptionSealed", created_at as "createdAt"
    from push_subscription where debtor_id = $1 order by created_at`);

export const findDevices = (debtorId: string): Promise<Device[]> => select([debtorId]);

const ownerOf = statement<{ debtorId: string }>(
  'select debtor_id as "debtorId" from push_subscription where endpoint_hash = $1',
);

/** Whose device this is; null where it is nobody's. */
export async function findDeviceOwner(endpointHash: Uint8Array): Promise<string | null> {
  return (await ownerOf([endpointHash]))[0]?.debtorId ?? null;
}

const remove = statement("delete from push_subscription where id = $1");

export async function removeDevice(id: string): Promise<void> {
  await remove([id]);
}

const removeOwn = statement(`
  with gone as (delete from push_subscription where endpoint_hash = $1 and debtor_id = $2 returning id)
  select write_trail($3::jsonb, '[]') from gone`);

/** Only where it is the person's own. */
export async function removeOwnDevice(
  endpointHash: Uint8Array,
  debtorId: string,
  audit: AuditRow,
): Promise<void> {
  await removeOwn([endpointHash, debtorId, JSON.stringify([audit])]);
}
