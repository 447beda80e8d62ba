import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import type { Sandbox } from "../start-sandbox";
import { getJson, receiverSecret, startTestSandbox } from "../start-test-sandbox";

const body = JSON.stringify({ type: "payment.succeeded", data: { id: "p1", amount: "104.05" } });

function deliver(
  sandbox: Sandbox,
  change: { at?: Date; secret?: string; body?: string; id?: string } = {},
): Promise<Response> {
  const { at = new Date(), secret = receiverSecret, id = "msg_1" } = change;
  return fetch(`${sandbox.url}/receiver`, {
    method: "POST",
    headers: {
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(id, at, body),
    },
    body: change.body ?? body,
  });
}

test("a genuine event is verified and kept", async () => {
  const sandbox = await startTestSandbox();
  expect((await deliver(sandbox)).status).toBe(200);
  expect(await getJson(sandbox, "/deliveries.json")).toEqual([
    {
      id: "msg_1",
      attempt: 1,
      type: "payment.succeeded",
      isVerified: true,
      reason: null,
      status: 200,
      receivedAt: expect.stringMatching(/Z$/),
      payload: JSON.parse(body),
    },
  ]);
});

test("a changed body, another secret, an old stamp or no signature is refused and shown as such", async () => {
  const sandbox = await startTestSandbox();
  const otherSecret = `whsec_${Buffer.from("another secret altogether").toString("base64")}`;
  const answers = [
    await deliver(sandbox, { body: body.replace("104.05", "1.00") }),
    await deliver(sandbox, { secret: otherSecret }),
    await deliver(sandbox, { at: new Date(Date.now() - 6 * 60 * 1000) }),
    await fetch(`${sandbox.url}/receiver`, { method: "POST", body: "not even JSON" }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  const kept = [await getJson(sandbox, "/deliveries.json")].flat();
  const reasons = ["signature_wrong", "signature_wrong", "timestamp_too_far", "headers_missing"];
  expect(kept).toMatchObject(reasons.map((reason) => ({ reason, isVerified: false })));
});

test("the stamp is read against the sandbox's clock", async () => {
  const sandbox = await startTestSandbox();
  await fetch(`${sandbox.url}/clock`, { method: "POST", body: '{"advance":"P3D"}' });
  const threeDaysMs = 3 * 24 * 60 * 60 * 1000;
  expect((await deliver(sandbox, { at: new Date(Date.now() + threeDaysMs) })).status).toBe(200);
  expect((await deliver(sandbox)).status).toBe(400);
});

test("it can be told to fail a number of times, and counts the attempts", async () => {
  const sandbox = await startTestSandbox();
  const fail = (times: unknown) =>
    fetch(`${sandbox.url}/receiver/fail`, { method: "POST", body: JSON.stringify({ times }) });
  expect((await fail("many")).status).toBe(400);
  expect((await fail(2)).status).toBe(200);
  const answers = [await deliver(sandbox), await deliver(sandbox), await deliver(sandbox)];
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 200]);
  expect(await getJson(sandbox, "/deliveries.json")).toMatchObject([
    { attempt: 1, status: 503, isVerified: true },
    { attempt: 2, status: 503, isVerified: true },
    { attempt: 3, status: 200, isVerified: true },
  ]);
});
