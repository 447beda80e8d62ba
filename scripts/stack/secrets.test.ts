import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readOrMakeSecrets } from "./secrets";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "quittance-secrets-"));
  file = join(folder, "secrets.env");
});

afterEach(() => rm(folder, { recursive: true }));

test("secrets stay the same from one start to the next, for their owner's eyes only", async () => {
  const made = await readOrMakeSecrets(file);
  expect(await readOrMakeSecrets(file)).toEqual(made);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test("two installations share no secret", async () => {
  const one = await readOrMakeSecrets(file);
  const other = await readOrMakeSecrets(join(folder, "other.env"));
  const shared = Object.keys(one).filter((name) => one[name] === other[name]);
  expect(shared).toEqual(["SMS_SENDER", "MAIL_FROM"]);
});

test("what a newer version needs is added to an older file", async () => {
  await writeFile(file, 'LOOKUP_KEY="kept"\n');
  const secrets = await readOrMakeSecrets(file);
  expect(secrets.LOOKUP_KEY).toBe("kept");
  expect(secrets.SEAL_KEY).toMatch(/^[A-Za-z0-9+/=]{100,}$/);
});
