import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { sendPaymentLink } from "@/lib/services/link/send-payment-link";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { createDebtor } from "@/prisma/seed/create-debtor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { queueMessage } from "./queue-message";
import { sendMessage } from "./send-message";

const now = new Date("2026-11-22T10:00:00Z");
const received: URLSearchParams[] = [];
let status = 201;
let gateway: Server;
let creditorId = "";

beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  gateway = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    if (status === 201) received.push(new URLSearchParams(body));
    response.writeHead(status).end(JSON.stringify({ sid: `SM${received.length}` }));
  });
  await new Promise<void>((resolve) => gateway.listen(0, resolve));
  const address = gateway.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  env.TWILIO_API_URL = `http://localhost:${address.port}`;
});

afterAll(() => gateway.close());

async function debtorOf(phone: string | null) {
  const debtor = await createDebtor(
    {
      ...{ creditorId, locale: "fr" },
      profile: {
        ...{ givenName: "Zoé", familyName: "Essai", bornOn: null, postcode: null },
        ...{ phone, email: null, contractDigits: null, securityCode: null },
      },
      debts: [
        {
          ...{ reference: crypto.randomUUID(), product: "gas", contractNumber: "1" },
          ...{ principalLabel: "Gaz", openedOn: "2026-05-01", dueOn: "2026-06-01" },
          ...{ letterReference: "EM-1", letterSentOn: "2026-07-01", principalMinor: 9000n },
        },
      ],
    },
    now,
  );
  return debtor.id;
}

test("an invitation reaches the gateway once, with the link whose hash alone is kept", async () => {
  const debtorId = await debtorOf("+33600000001");
  const sent = await sendPaymentLink({ debtorId, purpose: "invitation", now });
  if (!sent.ok) throw new Error(sent.error);
  const message = await db.message.findFirstOrThrow({ where: { debtorId } });
  await sendMessage({ messageId: message.id, now });
  await sendMessage({ messageId: message.id, now });
  expect(received.map((form) => form.get("To"))).toEqual(["+33600000001"]);
  expect(received[0]?.get("Body")).toContain(sent.value.url);
  const link = await db.paymentLink.findUniqueOrThrow({ where: { id: sent.value.linkId } });
  expect(link).toMatchObject({ channel: "sms", purpose: "invitation", openedAt: null });
  const rows = JSON.stringify(
    await db.$queryRaw`select * from message, payment_link`,
    (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value),
  );
  expect(rows).not.toContain(sent.value.url.slice(-22));
  expect(await db.message.findUniqueOrThrow({ where: { id: message.id } })).toMatchObject({
    sentAt: now,
    providerId: "SM1",
  });
});

test("a message that the gateway refuses for good is noted and not tried again", async () => {
  const debtorId = await debtorOf("+33600000002");
  await queueMessage({ debtorId, kind: "one_time_code", code: "123456", now });
  const { id } = await db.message.findFirstOrThrow({ where: { debtorId } });
  status = 503;
  await expect(sendMessage({ messageId: id, now })).rejects.toThrow("503");
  status = 400;
  await sendMessage({ messageId: id, now });
  status = 201;
  await sendMessage({ messageId: id, now });
  const message = await db.message.findUniqueOrThrow({ where: { id } });
  expect(message).toMatchObject({ sentAt: null, failureCode: "rejected" });
});

test("nobody without a contact, wrongly addressed, or silenced by a hold is invited", async () => {
  const nobody = await debtorOf(null);
  const invite = (debtorId: string) => sendPaymentLink({ debtorId, purpose: "invitation", now });
  expect(await invite(nobody)).toEqual({ ok: false, error: "no_contact" });

  const wrong = await debtorOf("+33600000003");
  await db.debtor.update({ where: { id: wrong }, data: { outreachStoppedAt: now } });
  expect(await invite(wrong)).toEqual({ ok: false, error: "outreach_stopped" });

  const held = await debtorOf("+33600000004");
  const id = crypto.randomUUID();
  await db.hold.create({
    data: { id, debtorId: held, kind: "dispute", startsOn: now, createdAt: now },
  });
  expect(await invite(held)).toEqual({ ok: false, error: "outreach_stopped" });
  const receipt = { kind: "receipt", receiptNumber: "EM-2026-000001" } as const;
  expect(await queueMessage({ debtorId: held, ...receipt, now })).toMatchObject({ ok: true });
  expect(await db.paymentLink.count({ where: { debtorId: { in: [nobody, wrong, held] } } })).toBe(
    0,
  );
});
