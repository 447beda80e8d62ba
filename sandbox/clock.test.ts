import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Stripe from "stripe";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Sandbox } from "./start-sandbox";
import { getJson, startTestSandbox, stripeAccount } from "./start-test-sandbox";

const dayMs = 24 * 60 * 60 * 1000;
const stateSchema = z.object({ now: z.iso.datetime(), offsetMs: z.number() });

function advance({ url }: Sandbox, body: string): Promise<Response> {
  return fetch(`${url}/clock`, { method: "POST", body });
}

test("the clock starts at the real time and says so to the app", async () => {
  const { url, dataDir } = await startTestSandbox();
  const state = stateSchema.parse(await (await fetch(`${url}/clock`)).json());
  expect(state.offsetMs).toBe(0);
  expect(JSON.parse(await readFile(join(dataDir, "clock.json"), "utf8"))).toEqual({ offsetMs: 0 });
});

test("days and hours add up, and the app's file has them before the answer", async () => {
  const sandbox = await startTestSandbox();
  await advance(sandbox, '{"advance":"P3D"}');
  const state = stateSchema.parse(await (await advance(sandbox, '{"advance":"PT2H"}')).json());
  expect(state.offsetMs).toBe(3 * dayMs + 2 * 60 * 60 * 1000);
  expect(Math.abs(Date.parse(state.now) - Date.now() - state.offsetMs)).toBeLessThan(5000);
  const written: unknown = JSON.parse(await readFile(join(sandbox.dataDir, "clock.json"), "utf8"));
  expect(written).toEqual({ offsetMs: state.offsetMs });
});

test("what falls due on the way has happened before the answer", async () => {
  const sandbox = await startTestSandbox();
  const { port } = new URL(sandbox.url);
  const at = { host: "localhost", port, protocol: "http" } as const;
  const stripe = new Stripe(stripeAccount.secretKey, at);
  const paying = { amount: 4210, currency: "eur", payment_method: "pm_card_visa", confirm: true };
  await stripe.paymentIntents.create(paying);
  await advance(sandbox, '{"advance":"P14D"}');
  expect((await stripe.payouts.list()).data).toMatchObject([{ amount: 4122, status: "paid" }]);
});

test("a month is a calendar month", async () => {
  const sandbox = await startTestSandbox();
  const state = stateSchema.parse(await (await advance(sandbox, '{"advance":"P1M"}')).json());
  expect([28, 29, 30, 31]).toContain(state.offsetMs / dayMs);
});

test.each([
  "not JSON",
  "null",
  "{}",
  '{"advance":3}',
  '{"advance":"three days"}',
  '{"advance":"-P1D"}',
  '{"advance":"P0D"}',
  '{"advance":"P900000Y"}',
])("%s is refused as problem JSON and moves nothing", async (body) => {
  const sandbox = await startTestSandbox();
  const response = await advance(sandbox, body);
  expect(response.status).toBe(400);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({ status: 400, detail: expect.any(String) });
  expect(await getJson(sandbox, "/clock")).toMatchObject({ offsetMs: 0 });
});
