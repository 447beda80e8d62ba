import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/domain/actor/actor";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import { type ActingDebtor, type ReadDebtor, readDebtor } from "@/lib/services/debtor/read-debtor";
import { endpointHash, type Subscription, subscriptionSchema } from "./device";
import { findDeviceOwner, type NewDevice, removeOwnDevice, saveDevice } from "./store";

/** Nobody has more telephones and computers; the oldest is forgotten. */
const DEVICES_MAX = 5;

/** A device takes notifications from now on. Repeating it changes nothing. Errors: `subscription_invalid`. */
export async function addDevice(input: {
  debtor: ActingDebtor;
  subscription: unknown;
  now: Date;
}): Promise<Result<null, "subscription_invalid">> {
  refuseImpersonator(input.debtor);
  const parsed = subscriptionSchema.safeParse(input.subscription);
  if (!parsed.success) return err("subscription_invalid");
  const { debtor, now } = input;
  const { actor } = debtor;
  await keep(debtor, parsed.data, { sessionId: actor.sessionId }, actor, now);
  return ok(null);
}

/**
 * The browser has changed a device's subscription by itself, perhaps without a session: whoever names the old endpoint,
 * which only browser and push service know, may put the new one in its place. Errors: `subscription_invalid`, `unknown`.
 */
export async function replaceDevice(input: {
  replaces: string;
  subscription: unknown;
  now: Date;
}): Promise<Result<null, "subscription_invalid" | "unknown">> {
  const { replaces, now } = input;
  const parsed = subscriptionSchema.safeParse(input.subscription);
  if (!parsed.success) return err("subscription_invalid");
  const replaced = endpointHash(replaces);
  const debtorId = await findDeviceOwner(replaced);
  if (!debtorId) return err("unknown");
  const debtor = await readDebtor(debtorId, {});
  const actor: Actor = { kind: "system", job: "replace-device" };
  await keep(debtor, parsed.data, { replaces: replaced }, actor, now);
  await remove(debtor, replaces, actor, now);
  return ok(null);
}

/** A device takes no more notifications. */
export async function forgetDevice(input: {
  debtor: ActingDebtor;
  endpoint: string;
  now: Date;
}): Promise<Result<null, never>> {
  refuseImpersonator(input.debtor);
  const { debtor, endpoint, now } = input;
  await remove(debtor, endpoint, debtor.actor, now);
  return ok(null);
}

async function keep(
  { debtorId, record }: ReadDebtor,
  subscription: Subscription,
  madeIn: NewDevice["madeIn"],
  actor: Actor,
  now: Date,
): Promise<void> {
  const { creditorId } = record;
  await saveDevice(
    {
      ...{ id: randomUUID(), debtorId, createdAt: now, madeIn },
      endpointHash: endpointHash(subscription.endpoint),
      subscriptionSealed: sealForDebtor(record, subscription),
    },
    DEVICES_MAX,
    auditRow({ actor, action: "push.subscribed", creditorId, debtorId, now }),
  );
}

async function remove(
  { debtorId, record: { creditorId } }: ReadDebtor,
  endpoint: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  const audit = auditRow({ actor, action: "push.unsubscribed", creditorId, debtorId, now });
  await removeOwnDevice(endpointHash(endpoint), debtorId, audit);
}
