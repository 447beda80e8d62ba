import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findMissing, lockSchema } from "@/scripts/lock/missing-packages";

const text = readFileSync("package-lock.json", "utf8");

test("the lock file names no registry: packages come from whichever one npm is set to", () => {
  expect(text).not.toContain('"resolved"');
});

test("the lock file names the packages of all platforms (else: bootstrap.mjs complete-lock)", () => {
  const missing = findMissing(lockSchema.parse(JSON.parse(text)));
  expect(missing.map(({ name }) => name)).toEqual([]);
});
