import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startSandbox } from "./start-sandbox";
import { getJson, receiverSecret, sendSms, startTestSandbox } from "./start-test-sandbox";

async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "sandbox-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

const fields = { To: "+33612345678", From: "EnergieMidi", Body: "Bonjour" };

test("messages, deliveries and the clock survive a restart", async () => {
  const directory = await makeDirectory();
  const before = await startTestSandbox(directory);
  await sendSms(before, fields);
  await fetch(`${before.url}/receiver`, { method: "POST", body: "{}" });
  await fetch(`${before.url}/clock`, { method: "POST", body: '{"advance":"P1D"}' });
  const paths = ["/messages.json", "/deliveries.json"] as const;
  const kept = await Promise.all(paths.map((path) => getJson(before, path)));
  await before.close();

  const after = await startTestSandbox(directory);
  expect(await Promise.all(paths.map((path) => getJson(after, path)))).toEqual(kept);
  expect(await getJson(after, "/clock")).toMatchObject({ offsetMs: 24 * 60 * 60 * 1000 });
});

test("an unreadable memory is set aside and the sandbox starts empty", async () => {
  const directory = await makeDirectory();
  await writeFile(join(directory, "sandbox.json"), '{"messages":[{');
  const sandbox = await startTestSandbox(directory);
  expect(await getJson(sandbox, "/messages.json")).toEqual([]);
});

test("a busy port is reported with its number", async () => {
  const running = await startTestSandbox();
  const port = Number(new URL(running.url).port);
  const second = startSandbox({
    port,
    smtpPort: 0,
    dataDir: await makeDirectory(),
    appUrl: "http://localhost:3000",
    twilioAuthToken: "token",
    receiverSecret,
    oidcSecret: "oidc-secret",
    stripeAccounts: [],
  });
  await expect(second).rejects.toMatchObject({ code: "EADDRINUSE", port });
});

test("an address that cannot be read is refused, and the sandbox goes on", async () => {
  const { url } = await startTestSandbox();
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  request(url, { path: "//" }, (response) => resolve(response.resume().statusCode)).end();
  expect(await promise).toBe(400);
  expect((await fetch(`${url}/health`)).status).toBe(200);
});

test("an unknown path is a 404 and a wrong method a 405, as problem JSON", async () => {
  const { url } = await startTestSandbox();
  const unknown = await fetch(`${url}/nothing`);
  const wrong = await fetch(`${url}/messages.json`, { method: "DELETE" });
  expect([unknown.status, wrong.status, wrong.headers.get("allow")]).toEqual([404, 405, "GET"]);
  expect(await wrong.json()).toMatchObject({ status: 405 });
});
