import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findMissing, lockSchema } from "@/scripts/lock/missing-packages";

const text = readFileSync("package-lock.json", "utf8");

test("the lock file names no registry but npm's own", () => {
  const addresses = text.match(/"resolved": "[^"]+"/g) ?? [];
  expect(addresses.filter((line) => !line.includes("https://registry.npmjs.org/"))).toEqual([]);
});

test("the lock file names the packages of all platforms (else: bootstrap.mjs complete-lock)", () => {
  const missing = findMissing(lockSchema.parse(JSON.parse(text)));
  expect(missing.map(({ name }) => name)).toEqual([]);
});
