import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { whenChanged } from "./fingerprint";

let folder: string;
let built: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "quittance-fingerprint-"));
  await mkdir(join(folder, "app"));
  await writeFile(join(folder, "app", "page.tsx"), "one");
  built = 0;
});

afterEach(() => rm(folder, { recursive: true }));

async function build(fails = false): Promise<void> {
  await whenChanged(join(folder, "out", "marker"), [join(folder, "app")], async () => {
    if (fails) throw new Error("broken");
    built += 1;
  });
}

test("what has not changed is not built again", async () => {
  await build();
  await build();
  expect(built).toBe(1);
});

test("a changed, a new and a removed file are each a reason to build", async () => {
  await build();
  await writeFile(join(folder, "app", "page.tsx"), "two");
  await build();
  await writeFile(join(folder, "app", "new.tsx"), "");
  await build();
  await rm(join(folder, "app", "new.tsx"));
  await build();
  expect(built).toBe(4);
});

test("a test is no reason to build", async () => {
  await build();
  await writeFile(join(folder, "app", "page.test.tsx"), "test");
  await build();
  expect(built).toBe(1);
});

test("a build that failed is tried again", async () => {
  await expect(build(true)).rejects.toThrow("broken");
  await build();
  expect(built).toBe(1);
});
