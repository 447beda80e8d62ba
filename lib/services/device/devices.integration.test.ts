import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import type { DeviceClaims } from "@/lib/domain/device/device-cookie";
import { confirmIdentity } from "@/lib/services/identity/confirm-identity";
import { IDENTITY_FORM } from "@/lib/services/identity/identity-form";
import { hashSecret } from "@/lib/services/session/current-session";
import { findSession } from "@/lib/services/session/store";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson, newSession } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { enrolDevice } from "./enrol-device";
import { DEVICE_LIST, listDevices } from "./list-devices";
import { revokeDevice } from "./revoke-device";

const now = new Date("2026-11-28T10:00:00Z");
const userAgent =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

let creditorId: string;
let actor: DebtorActor;

beforeEach(async () => {
  if (!creditorId) {
    await installQueue(env.DATABASE_URL);
    creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  }
  actor = (await identifiedPerson(creditorId, now)).actor;
});

async function enrol(by = actor): Promise<DeviceClaims> {
  const enrolled = await enrolDevice({ debtor: await readAs(by, {}), userAgent, now });
  if (!enrolled.claims) throw new Error("enrolled before");
  return enrolled.claims;
}

const devicesOf = async (by: DebtorActor) => listDevices(await readAs(by, DEVICE_LIST));

/** Answers the identity questions in a browser that says which devices it is; the session's device afterwards. */
async function answer(by: DebtorActor, ...claims: DeviceClaims[]): Promise<string | null> {
  const id = by.sessionId;
  const session = await findSession({ id, secretHash: new Uint8Array(32), now }, IDENTITY_FORM);
  if (!session) throw new Error("no session");
  const born = { "birthDate.day": "1", "birthDate.month": "1", "birthDate.year": "1990" };
  const confirmed = await confirmIdentity({
    ...{ session, fields: { ...born, postcode: "13001", contractDigits: "4821" }, now },
    devices: claims.map(({ deviceId, secret }) => ({ deviceId, secretHash: hashSecret(secret) })),
    addressHash: new Uint8Array(Buffer.from(randomUUID())),
  });
  if (!confirmed.ok) throw new Error(confirmed.error.code);
  return (await db.session.findUniqueOrThrow({ where: { id } })).deviceId;
}

test("an enrolled device is listed by its browser's name, and known as the one in the hand", async () => {
  const { deviceId } = await enrol();
  expect(await devicesOf(actor)).toMatchObject([
    { id: deviceId, label: "Chrome, Android", isThis: true, hasPasskey: false, keepsPlan: false },
  ]);
  const elsewhere = await newSession(actor.debtorId, creditorId, now);
  expect(await devicesOf(elsewhere)).toMatchObject([{ id: deviceId, isThis: false }]);
});

test("a browser is enrolled once, and only the hash of its secret is kept", async () => {
  const { deviceId, secret } = await enrol();
  const again = await enrolDevice({ debtor: await readAs(actor, {}), userAgent, now });
  expect(again).toEqual({ deviceId, claims: null });
  const row = await db.device.findUniqueOrThrow({ where: { id: deviceId } });
  expect(Buffer.from(row.secretHash)).toEqual(hashSecret(secret));
  expect(Buffer.from(row.labelSealed).toString()).not.toContain("Chrome");
});

test("a session runs on the device whose secret its browser has, if it is this person's", async () => {
  const mine = await enrol();
  const stranger = (await identifiedPerson(creditorId, now)).actor;
  const theirs = await enrol(stranger);
  const next = () => newSession(actor.debtorId, creditorId, now);
  expect(await answer(await next(), theirs, mine)).toBe(mine.deviceId);
  expect(await answer(await next(), theirs)).toBeNull();
  expect(await answer(await next(), { ...mine, secret: theirs.secret })).toBeNull();
});

test("a revoked device is known no more, and its sessions and passkeys end with it", async () => {
  const mine = await enrol();
  const { deviceId } = mine;
  const { debtorId } = actor;
  await db.device.update({ where: { id: deviceId }, data: { keepsPlanSince: now } });
  await db.passkey.create({
    data: {
      ...{ credentialId: randomUUID(), debtorId, deviceId, publicKey: new Uint8Array(77) },
      ...{ counter: 0n, transports: ["internal"], createdAt: now },
    },
  });
  const elsewhere = await newSession(debtorId, creditorId, now);
  expect(await revokeDevice({ actor: elsewhere, deviceId, now })).toMatchObject({ ok: true });
  expect(await devicesOf(elsewhere)).toEqual([]);
  const session = await db.session.findUniqueOrThrow({ where: { id: actor.sessionId } });
  const passkeys = await db.passkey.findMany({ where: { deviceId, revokedAt: null } });
  const device = await db.device.findUniqueOrThrow({ where: { id: deviceId } });
  expect([session.revokedAt, passkeys, device.keepsPlanSince]).toEqual([now, [], null]);
  expect(await answer(elsewhere, mine)).toBeNull();
});

test("nobody revokes somebody else's device, and nobody learns that there is one", async () => {
  const { deviceId } = await enrol();
  const stranger = (await identifiedPerson(creditorId, now)).actor;
  const unknown = { ok: false, error: "unknown_device" };
  expect(await revokeDevice({ actor: stranger, deviceId, now })).toEqual(unknown);
  for (const guessed of [randomUUID(), "x", ""]) {
    expect(await revokeDevice({ actor: stranger, deviceId: guessed, now })).toEqual(unknown);
  }
  expect(await devicesOf(actor)).toHaveLength(1);
});
