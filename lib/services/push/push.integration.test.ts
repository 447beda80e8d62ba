import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { decodeProtectedHeader, importJWK, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import { queueMessage } from "@/lib/services/message/queue-message";
import { sendMessage } from "@/lib/services/message/send-message";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { createPushBrowser } from "@/scripts/testing/push-browser";
import { readAs } from "@/scripts/testing/read-as";
import { addDevice, forgetDevice, replaceDevice } from "./change-device";

/** A Tuesday at eleven in Paris. */
const now = new Date("2026-11-24T10:00:00Z");
const received: { path: string; headers: IncomingHttpHeaders; body: Buffer }[] = [];
let status = 201;
let service: Server;
let origin = "";
let creditorId = "";

beforeAll(async () => {
  service = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { url = "", headers } = request;
    received.push({ path: url, headers, body: Buffer.concat(chunks) });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => service.listen(0, resolve));
  const address = service.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  origin = `http://localhost:${address.port}`;
  env.PUSH_SERVICE_ORIGINS = [origin];
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  await installQueue(env.DATABASE_URL);
});

afterAll(() => service.close());

const browser = () => createPushBrowser(origin);

async function personWith(...browsers: ReturnType<typeof browser>[]) {
  const { actor } = await identifiedPerson(creditorId, now);
  const debtor = await readAs(actor, {});
  for (const { subscription } of browsers) {
    expect(await addDevice({ debtor, subscription, now })).toMatchObject({ ok: true });
  }
  return debtor;
}

/** Says that the plan has changed to somebody who wants it as a notification, and sends what was queued. */
async function notify(debtorId: string) {
  const channels = ["push"];
  const choice = { debtorId, kind: "plan_changed" };
  await db.reminderChoice.upsert({
    where: { debtorId_kind: choice },
    create: { ...choice, channels, chosenAt: now },
    update: {},
  });
  await queueMessage({ debtorId, kind: "plan_changed", url: "http://localhost:9/l/secret", now });
  const message = await db.message.findFirstOrThrow({
    where: { debtorId, channel: "push", sentAt: null, failureCode: null },
  });
  await sendMessage({ messageId: message.id, now });
  return db.message.findUniqueOrThrow({ where: { id: message.id } });
}

const devicesOf = (debtorId: string) => db.pushSubscription.count({ where: { debtorId } });

describe("a notification", () => {
  test("can be read by its device alone, is signed by us, and says nothing on the lock screen", async () => {
    const phone = browser();
    const { debtorId } = await personWith(phone);
    expect(await notify(debtorId)).toMatchObject({ sentAt: now, providerId: "devices:1" });
    const request = received.find(({ path }) => path === phone.path);
    expect(request?.body.toString("latin1")).not.toContain("secret");
    expect(phone.open(request?.body ?? Buffer.alloc(0))).toEqual({
      ...{ title: "Petit rappel", text: "Votre calendrier a changé.", tag: "plan_changed" },
      ...{ path: "/my-plan", url: "http://localhost:9/l/secret" },
    });
    expect(request?.headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "86400" });
    const [, token = "", key] =
      /^vapid t=(.+), ?k=(.+)$/.exec(request?.headers.authorization ?? "") ?? [];
    expect(key).toBe(env.VAPID_PUBLIC_KEY);
    const point = Buffer.from(key ?? "", "base64url");
    const jwk = {
      ...{ kty: "EC", crv: "P-256", x: point.subarray(1, 33).toString("base64url") },
      y: point.subarray(33).toString("base64url"),
    };
    expect(decodeProtectedHeader(token).alg).toBe("ES256");
    const { payload } = await jwtVerify(token, await importJWK(jwk, "ES256"), { audience: origin });
    expect(payload.sub).toMatch(/^mailto:/);
  });

  test("reaches each device; one that is gone is forgotten", async () => {
    for (const gone of [404, 410]) {
      const { debtorId } = await personWith(browser(), browser());
      expect(await notify(debtorId)).toMatchObject({ providerId: "devices:2" });
      status = gone;
      expect(await notify(debtorId)).toMatchObject({ sentAt: null, failureCode: "rejected" });
      status = 201;
      expect(await devicesOf(debtorId)).toBe(0);
    }
  });

  test("that the push service cannot take now is tried again", async () => {
    const phone = browser();
    const { debtorId } = await personWith(phone);
    status = 503;
    await expect(notify(debtorId)).rejects.toThrow("no device");
    status = 201;
    expect(await devicesOf(debtorId)).toBe(1);
  });

  test("keeps endpoint and keys sealed", async () => {
    const { subscription } = browser();
    await personWith({ ...browser(), subscription });
    const rows = JSON.stringify(await db.$queryRaw`select * from push_subscription`, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value,
    );
    expect(rows).not.toContain(subscription.endpoint);
    expect(rows).not.toContain(subscription.keys.auth);
  });
});

describe("a device", () => {
  test("belongs to whoever enrolled it last, and to nobody who forgets it", async () => {
    const phone = browser();
    const first = await personWith(phone);
    const second = await personWith(phone);
    expect([await devicesOf(first.debtorId), await devicesOf(second.debtorId)]).toEqual([0, 1]);
    const { endpoint } = phone.subscription;
    await forgetDevice({ debtor: first, endpoint, now });
    expect(await devicesOf(second.debtorId)).toBe(1);
    await forgetDevice({ debtor: second, endpoint, now });
    expect(await devicesOf(second.debtorId)).toBe(0);
  });

  test("goes on under a new endpoint when the browser has changed it", async () => {
    const [before, after] = [browser(), browser()];
    const { debtorId } = await personWith(before);
    const { subscription } = after;
    const replaces = before.subscription.endpoint;
    expect(await replaceDevice({ replaces, subscription, now })).toMatchObject({ ok: true });
    expect(await devicesOf(debtorId)).toBe(1);
    expect(await replaceDevice({ replaces, subscription, now })).toEqual({
      ...{ ok: false, error: "unknown" },
    });
  });

  test("is one at a push service: we call nowhere else", async () => {
    const debtor = await personWith();
    const { keys } = browser().subscription;
    const endpoints = [
      ...[
        "http://localhost:1/x",
        "https://169.254.169.254/x",
        "https://evil.example/fcm.googleapis.com",
      ],
      ...[
        "https://fcm.googleapis.com.evil.example/x",
        "https://user@fcm.googleapis.com/x",
        "x",
        "",
      ],
      ...["https://fcm.googleapis.com:8443/x", "http://fcm.googleapis.com/x"],
    ];
    for (const endpoint of endpoints) {
      expect(await addDevice({ debtor, subscription: { endpoint, keys }, now })).toEqual({
        ...{ ok: false, error: "subscription_invalid" },
      });
    }
    for (const endpoint of [
      ...["https://fcm.googleapis.com/fcm/send/x", "https://web.push.apple.com/x"],
      ...["https://updates.push.services.mozilla.com/wpush/v2/x"],
      "https://db5p.notify.windows.com/w/?token=x",
    ]) {
      const added = await addDevice({ debtor, subscription: { endpoint, keys }, now });
      expect(added).toMatchObject({ ok: true });
    }
  });
});
