import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { hashSecret } from "@/lib/services/session/current-session";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson, newSession } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { keepPlan } from "./keep-plan";
import { keepingDevices, MAY_BE_KEPT, stopKeepingPlans } from "./kept-plan";
import type { KnownDevice } from "./known-device";
import { revokeDevice } from "./revoke-device";

const now = new Date("2026-11-28T10:00:00Z");
let creditorId: string;
let actor: DebtorActor;

beforeEach(async () => {
  if (!creditorId) {
    await installQueue(env.DATABASE_URL);
    creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  }
  actor = (await identifiedPerson(creditorId, now)).actor;
});

/** Chooses to keep the plan; the device as its browser can prove it to be afterwards. */
async function keep(by = actor): Promise<KnownDevice> {
  const debtor = await readAs(by, {});
  const { deviceId, claims } = await keepPlan({ debtor, userAgent: "", now });
  return { deviceId, secretHash: hashSecret(claims?.secret ?? "") };
}

const mayBeKeptBy = async (by: DebtorActor) => (await readAs(by, MAY_BE_KEPT)).read.keepsPlan;

test("a plan is kept only where the person has chosen so", async () => {
  expect(await mayBeKeptBy(actor)).toBe(false);
  const { deviceId, ...proof } = await keep();
  expect(await mayBeKeptBy(actor)).toBe(true);
  expect(await keepingDevices([{ deviceId, ...proof }])).toEqual([deviceId]);
  expect(await mayBeKeptBy(await newSession(actor.debtorId, creditorId, now))).toBe(false);
});

test("who chooses so is told, because the phone is recognised from then on", async () => {
  await keep();
  const told = { debtorId: actor.debtorId, kind: "device_added" };
  expect(await db.message.count({ where: told })).toBe(1);
  await keep();
  expect(await db.message.count({ where: told })).toBe(1);
});

test("a browser that only knows a device's name learns nothing and changes nothing", async () => {
  const mine = await keep();
  const guessed = { ...mine, secretHash: hashSecret("guessed") };
  expect(await keepingDevices([guessed])).toEqual([]);
  await stopKeepingPlans([guessed]);
  expect(await keepingDevices([mine])).toEqual([mine.deviceId]);
});

test("what was removed, or revoked from another phone, may not be kept any more", async () => {
  const removed = await keep();
  await stopKeepingPlans([removed]);
  expect([await keepingDevices([removed]), await mayBeKeptBy(actor)]).toEqual([[], false]);

  const other = (await identifiedPerson(creditorId, now)).actor;
  const revoked = await keep(other);
  const elsewhere = await newSession(other.debtorId, creditorId, now);
  await revokeDevice({ actor: elsewhere, deviceId: revoked.deviceId, now });
  expect(await keepingDevices([revoked])).toEqual([]);
});

test("choosing twice is choosing once", async () => {
  const { deviceId } = await keep();
  expect((await keep()).deviceId).toBe(deviceId);
});
