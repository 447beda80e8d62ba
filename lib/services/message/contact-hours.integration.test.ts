import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { newPhone, personToWriteTo } from "@/scripts/testing/person-to-write-to";
import { queueMessage } from "./queue-message";
import { sendHeld } from "./send-held";
import { sendMessage } from "./send-message";

/** A Tuesday at eleven in Paris. */
const now = new Date("2026-11-24T10:00:00Z");
let creditorId = "";

beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  await installQueue(env.DATABASE_URL);
});

const person = () => personToWriteTo(creditorId, now, { phone: newPhone(), email: null });
const invite = (debtorId: string, at = now) =>
  queueMessage({ debtorId, kind: "invitation", url: "http://localhost:9/l/x", now: at });

const queuedSends = async (messageId: string) =>
  (await pool.query("select 1 from graphile_worker.jobs where key = $1", [`message:${messageId}`]))
    .rowCount;

describe("contact hours and caps", () => {
  test("an invitation on a Sunday waits until Monday at eight, and leaves then", async () => {
    const sunday = new Date("2026-11-29T10:00:00Z");
    const debtorId = await person();
    await invite(debtorId, sunday);
    const { id, sendAfter } = await db.message.findFirstOrThrow({ where: { debtorId } });
    expect(sendAfter?.toISOString()).toBe("2026-11-30T07:00:00.000Z");
    await sendHeld({ now: new Date("2026-11-30T06:59:00Z") });
    expect(await queuedSends(id)).toBe(0);
    await sendHeld({ now: new Date("2026-11-30T07:00:00Z") });
    expect(await queuedSends(id)).toBe(1);
  });

  test("a STOP that comes while it waits is heeded", async () => {
    const debtorId = await person();
    await invite(debtorId, new Date("2026-11-29T10:00:00Z"));
    await db.contactStop.create({ data: { debtorId, channel: "sms", stoppedAt: now } });
    const { id } = await db.message.findFirstOrThrow({ where: { debtorId } });
    await sendMessage({ messageId: id, now: new Date("2026-11-30T07:00:00Z") });
    expect(await db.message.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ sentAt: null, failureCode: "withheld" },
    });
  });

  test("nobody is asked twice on a day nor four times in a week; codes are sent at any hour", async () => {
    const debtorId = await person();
    for (const _ of [1, 2, 3, 4]) await invite(debtorId);
    const messages = await db.message.findMany({
      where: { debtorId },
      orderBy: { countedAt: "asc" },
    });
    expect(messages.map(({ countedAt }) => countedAt?.toISOString().slice(0, 16))).toEqual([
      ...["2026-11-24T10:00", "2026-11-25T07:00", "2026-11-26T07:00", "2026-12-01T07:00"],
    ]);
    const night = new Date("2026-11-24T23:00:00Z");
    await queueMessage({ debtorId, kind: "one_time_code", code: "123456", now: night });
    const code = await db.message.findFirstOrThrow({ where: { debtorId, kind: "one_time_code" } });
    expect(code).toMatchObject({ sendAfter: null, countedAt: null });
  });
});
