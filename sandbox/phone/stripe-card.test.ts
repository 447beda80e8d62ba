import Stripe from "stripe";
import { expect, test } from "vitest";
import { startTestSandbox, stripeAccount, type TestSandbox } from "../start-test-sandbox";

function openStripe({ url }: TestSandbox): Stripe {
  const { port } = new URL(url);
  return new Stripe(stripeAccount.secretKey, { host: "localhost", port, protocol: "http" });
}

async function pay(sandbox: TestSandbox): Promise<string> {
  const intent = await openStripe(sandbox).paymentIntents.create({
    amount: 4210,
    currency: "eur",
    description: "EM-48213 <b>",
    payment_method: "pm_card_visa",
    confirm: true,
  });
  return String(intent.latest_charge);
}

async function getPage({ url }: TestSandbox): Promise<string> {
  return (await fetch(`${url}/phone?lang=en`)).text();
}

function press({ url }: TestSandbox, wish: string, site = "same-origin"): Promise<Response> {
  return fetch(`${url}/phone/stripe`, {
    method: "POST",
    redirect: "manual",
    headers: { "sec-fetch-site": site },
    body: new URLSearchParams({ wish, person: "EM-48213", lang: "en" }),
  });
}

test("a payment is shown with what can happen to it, and its text is only text", async () => {
  const sandbox = await startTestSandbox();
  expect(await getPage(sandbox)).toContain("No payment yet.");
  const charge = await pay(sandbox);
  const page = await getPage(sandbox);
  expect(page).toContain("€42.10");
  expect(page).toContain("EM-48213 &lt;b&gt;");
  expect(page).toContain(`value="refund ${charge}"`);
  expect(page).not.toContain("update_card");
});

test("its buttons refund, dispute, and decide the dispute, as a plain form", async () => {
  const sandbox = await startTestSandbox();
  const charge = await pay(sandbox);
  const refunded = await press(sandbox, `refund ${charge}`);
  expect([refunded.status, refunded.headers.get("location")]).toEqual([
    303,
    "/phone?person=EM-48213&lang=en#stripe",
  ]);
  expect(await getPage(sandbox)).not.toContain(`value="refund ${charge}"`);
  await press(sandbox, `dispute ${charge}`);
  const [dispute] = (await openStripe(sandbox).disputes.list({ charge })).data;
  await press(sandbox, `win_dispute ${dispute?.id}`);
  expect(await getPage(sandbox)).toContain("dispute won");
  expect((await press(sandbox, `win_dispute ${dispute?.id}`)).status).toBe(400);
});

test("webhooks can be held and let through again", async () => {
  const sandbox = await startTestSandbox();
  await press(sandbox, "webhooks hold");
  await pay(sandbox);
  const page = await getPage(sandbox);
  expect(page).toContain("They are held.");
  expect(page).toMatch(/Waiting: \d+\./);
  await press(sandbox, "webhooks flow");
  expect(await getPage(sandbox)).toContain("They leave at once.");
});

test.each([
  ["refund ch_none", "same-origin", 400],
  ["tamper pi_1", "same-origin", 400],
  ["webhooks somehow", "same-origin", 400],
  ["webhooks drop", "cross-site", 403],
])("%s from %s is refused", async (wish, site, status) => {
  expect((await press(await startTestSandbox(), wish, site)).status).toBe(status);
});
