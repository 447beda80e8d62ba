import { createServer, type Server } from "node:http";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { deliverEvent } from "./deliver-event";
import { outboxRow } from "./store";
import { sweepOutbox } from "./sweep-outbox";

const now = new Date("2026-11-22T10:00:00Z");
const later = new Date("2026-11-22T10:05:00Z");
const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const verified: { id: string; payload: unknown }[] = [];
let status = 200;
let receiver: Server;
let listening = "";
let silent = "";

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const payload = new Webhook(secret).verify(body, headers);
    verified.push({ id: headers["webhook-id"] ?? "", payload });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, resolve));
  const address = receiver.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const webhook = { url: `http://localhost:${address.port}/`, secret };
  listening = (await createCreditor({ ...ENERGIE_DU_MIDI, webhook }, now)).id;
  silent = (await createCreditor(CLAIRANCE, now)).id;
});

afterAll(() => receiver.close());

const event = (creditorId: string) =>
  outboxRow({
    ...{ creditorId, creditorSlug: "x", type: "dispute.opened", now },
    data: { id: "case-1", accountReference: "EM-1" },
  });

const jobsOf = (eventId: string) =>
  db.$queryRaw<unknown[]>`select 1 from graphile_worker.jobs where key = ${`outbox:${eventId}`}`;

test("an event is signed, and keeps its id over failed and repeated deliveries", async () => {
  const row = event(listening);
  await db.outboxEvent.create({ data: row });
  status = 500;
  await expect(deliverEvent({ eventId: row.id, now })).rejects.toThrow("500");
  status = 200;
  await deliverEvent({ eventId: row.id, now });
  await deliverEvent({ eventId: row.id, now });
  const expected = { id: row.id, payload: row.payload };
  expect(verified).toEqual([expected, expected]);
  const stored = await db.outboxEvent.findUniqueOrThrow({ where: { id: row.id } });
  expect(stored).toMatchObject({ attempts: 2, deliveredAt: now });
});

test("whoever writes an event has queued its delivery; what was written before the queue is swept up", async () => {
  await db.$executeRaw`drop schema if exists graphile_worker cascade`;
  const early = event(listening);
  await db.outboxEvent.create({ data: early });
  await installQueue(env.DATABASE_URL);
  expect(await jobsOf(early.id)).toHaveLength(0);
  const row = event(listening);
  const unheard = event(silent);
  await db.outboxEvent.createMany({ data: [row, unheard] });
  expect(await jobsOf(row.id)).toHaveLength(1);
  await sweepOutbox({ now: later });
  expect(await jobsOf(early.id)).toHaveLength(1);
  await deliverEvent({ eventId: unheard.id, now });
  const stored = await db.outboxEvent.findUniqueOrThrow({ where: { id: unheard.id } });
  expect(stored.deliveredAt).toBeNull();
});

test("an event of a transaction that fails is neither kept nor delivered", async () => {
  const row = event(listening);
  const work = db.$transaction(async (tx) => {
    await tx.outboxEvent.create({ data: row });
    throw new Error("undone");
  });
  await expect(work).rejects.toThrow("undone");
  expect(await jobsOf(row.id)).toHaveLength(0);
});
