import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { receiverSecret, startTestSandbox } from "./start-test-sandbox";

async function startProcess(change: Readonly<Record<string, string>> = {}): Promise<ChildProcess> {
  const directory = await mkdtemp(join(tmpdir(), "sandbox-"));
  const child = spawn(process.execPath, ["--import", "tsx", "sandbox/main.ts"], {
    env: {
      ...process.env,
      SANDBOX_PORT: "0",
      SMTP_PORT: "0",
      SANDBOX_DATA_DIR: directory,
      APP_URL: "http://localhost:3000",
      TWILIO_AUTH_TOKEN: "token",
      SANDBOX_RECEIVER_SECRET: receiverSecret,
      SANDBOX_OIDC_SECRET: "oidc-secret",
      SANDBOX_STRIPE_ACCOUNTS: "[]",
      ...change,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await rm(directory, { recursive: true, force: true });
  });
  return child;
}

async function readError(child: ChildProcess): Promise<string> {
  return child.stderr === null ? "" : text(child.stderr);
}

test("the process says where the phone is, and ends cleanly when asked to", async () => {
  const child = await startProcess();
  const [line] = child.stdout === null ? [] : await once(child.stdout, "data");
  expect(String(line)).toMatch(/^sandbox ready http:\/\/localhost:\d+\/phone\n$/);
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  expect(await exit).toEqual([0, null]);
});

test("a busy port ends the process with a sentence that names it", async () => {
  const { port } = new URL((await startTestSandbox()).url);
  const child = await startProcess({ SANDBOX_PORT: port });
  const [[code], error] = await Promise.all([once(child, "exit"), readError(child)]);
  expect(code).toBe(1);
  expect(error).toContain(`port ${port} is already in use`);
});

test("a wrong setting ends the process with the variable's name", async () => {
  const child = await startProcess({ SANDBOX_RECEIVER_SECRET: "secret" });
  const [[code], error] = await Promise.all([once(child, "exit"), readError(child)]);
  expect(code).toBe(1);
  expect(error).toContain("SANDBOX_RECEIVER_SECRET");
});
