import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { requireWithin } from "./byte-budget";

const script = Buffer.from("addEventListener('submit', send, true);".repeat(200));
// Chance does not compress: as long in every encoding as it is.
const noise = randomBytes(3_000);

test("a script counts as what travels, compressed", async () => {
  await expect(requireWithin(300, "It", script)).resolves.toBeUndefined();
});

test("a script over its budget fails the build, with its name and size", async () => {
  await expect(requireWithin(2_999, "The script", noise)).rejects.toThrow(
    /^The script has 3\d\d\d bytes \(br\), 2999 at most\.$/,
  );
});
