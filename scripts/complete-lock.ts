// `node scripts/bootstrap.mjs complete-lock`: after a package was added against a registry that is not complete.
import { readFileSync, writeFileSync } from "node:fs";
import { findMissing, lockSchema } from "./lock/missing-packages";
import { platformEntry } from "./lock/platform-entry";

const lock = lockSchema.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const missing = findMissing(lock);
const added = missing.map((one) => [`node_modules/${one.name}`, platformEntry(one)] as const);
const packages = Object.fromEntries(
  [...Object.entries(lock.packages), ...added].sort(([one], [other]) =>
    one.localeCompare(other, "en"),
  ),
);
writeFileSync("package-lock.json", `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
process.stdout.write(`${added.length} packages added to package-lock.json\n`);
