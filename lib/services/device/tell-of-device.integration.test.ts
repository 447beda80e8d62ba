import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { newSession } from "@/scripts/testing/identified-person";
import { messagesOf, reachablePerson } from "@/scripts/testing/reachable-person";
import { readAs } from "@/scripts/testing/read-as";
import { tellOfDevice } from "./tell-of-device";

const now = new Date("2026-11-28T10:00:00Z");
const PHONE = "+33612340000";
const EMAIL = "jean@courriel.example";

let creditorId: string;

beforeEach(async () => {
  if (creditorId) return;
  await installQueue(env.DATABASE_URL);
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

/** Whoever came in by a link of this channel, or by none, enrols a device: where that is told. */
async function toldTo(
  contact: { phone: string | null; email: string | null },
  linkChannel: "sms" | "email" | null,
): Promise<string[]> {
  const { id } = await reachablePerson(creditorId, contact, randomUUID(), now);
  const actor: DebtorActor = await newSession(id, creditorId, now);
  const debtor = { ...(await readAs(actor, {})), linkChannel };
  const deviceId = randomUUID();
  for (const _ of [1, 2]) await tellOfDevice({ debtor, deviceId, now });
  const messages = await messagesOf(id);
  expect(messages.every(({ kind }) => kind === "device_added")).toBe(true);
  return messages.map(({ to }) => to).toSorted();
}

test("a new device is told once, by another way than the one by which somebody came in", async () => {
  const contact = { phone: PHONE, email: EMAIL };
  expect(await toldTo(contact, "sms")).toEqual([EMAIL]);
  expect(await toldTo(contact, "email")).toEqual([PHONE]);
});

test("where the way in is not known to be another, all ways are told; who has none gets nothing", async () => {
  expect(await toldTo({ phone: PHONE, email: EMAIL }, null)).toEqual([PHONE, EMAIL]);
  expect(await toldTo({ phone: PHONE, email: null }, "sms")).toEqual([PHONE]);
  expect(await toldTo({ phone: null, email: null }, "sms")).toEqual([]);
});
