import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { accountSid, authToken, getJson, sendSms, startTestSandbox } from "../start-test-sandbox";
import { countSegments } from "./segments";
import { signTwilio } from "./status-callback";

const fields = { To: "+33612345678", From: "EnergieMidi", Body: "Bonjour Jean" };

test("an SMS is accepted as Twilio accepts it and reaches the phone", async () => {
  const sandbox = await startTestSandbox();
  const response = await sendSms(sandbox, fields);
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({
    account_sid: accountSid,
    sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
    status: "queued",
    num_segments: "1",
    to: fields.To,
    from: fields.From,
    error_code: null,
  });
  expect(await getJson(sandbox, "/messages.json")).toEqual([
    {
      id: expect.stringMatching(/^SM/),
      channel: "sms",
      to: fields.To,
      from: fields.From,
      text: fields.Body,
      sentAt: expect.stringMatching(/Z$/),
    },
  ]);
});

test("a wrong token is refused and nothing is sent", async () => {
  const sandbox = await startTestSandbox();
  const response = await sendSms(sandbox, fields, `${accountSid}:wrong`);
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ code: 20003, status: 401 });
  expect(await getJson(sandbox, "/messages.json")).toEqual([]);
});

test.each([
  [21604, { To: "" }],
  [21211, { To: "0612345678" }],
  [21603, { From: "" }],
  [21212, { From: "Un nom bien trop long" }],
  [21602, { Body: "" }],
  [21617, { Body: "a".repeat(1601) }],
  [21609, { StatusCallback: "javascript:alert(1)" }],
  [21610, { To: "+15005550004" }],
])("Twilio's error %i says what is wrong with a message", async (code, change) => {
  const sandbox = await startTestSandbox();
  const response = await sendSms(sandbox, { ...fields, ...change });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    code,
    status: 400,
    more_info: `https://www.twilio.com/docs/errors/${code}`,
  });
});

test("the status callback is told that the message was sent, then delivered, with Twilio's signature", async () => {
  const received: { signature: unknown; fields: Record<string, string> }[] = [];
  const { promise: isDelivered, resolve } = Promise.withResolvers<void>();
  const listener = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const posted = Object.fromEntries(new URLSearchParams(body));
    received.push({ signature: request.headers["x-twilio-signature"], fields: posted });
    response.end();
    if (posted.MessageStatus === "delivered") resolve();
  });
  await new Promise<void>((listening) => listener.listen(0, listening));
  onTestFinished(() => void listener.close());
  const address = listener.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const callback = `http://localhost:${port}/status`;

  const sandbox = await startTestSandbox();
  await sendSms(sandbox, { ...fields, StatusCallback: callback });
  await isDelivered;

  expect(received.map((post) => post.fields.MessageStatus)).toEqual(["sent", "delivered"]);
  for (const post of received) {
    expect(post.signature).toBe(signTwilio(authToken, callback, post.fields));
  }
});

test("parts are counted as the network counts them", () => {
  expect(countSegments("a".repeat(160))).toBe(1);
  expect(countSegments("a".repeat(161))).toBe(2);
  expect(countSegments("€".repeat(80))).toBe(1);
  expect(countSegments("€".repeat(81))).toBe(2);
  expect(countSegments("ê".repeat(70))).toBe(1);
  expect(countSegments("ê".repeat(71))).toBe(2);
});
