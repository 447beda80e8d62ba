// The work behind `npm run charges`. Exit code 1 where nothing could be read, 2 where rows were refused.
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { now } from "@/lib/adapters/clock/clock";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { importCharges } from "@/lib/services/charge/import-charges";

const { values } = parseArgs({
  options: {
    creditor: { type: "string", default: "" },
    file: { type: "string", default: "" },
    "all-or-nothing": { type: "boolean", default: false },
  },
});

const file = await readFile(values.file, "utf8").catch(() => null);
if (file === null) {
  process.stderr.write(
    "usage: npm run charges -- --creditor <slug> --file charges.csv [--all-or-nothing]\n",
  );
  process.exit(1);
}
const imported = await importCharges({
  creditorSlug: values.creditor,
  file,
  allOrNothing: values["all-or-nothing"],
  now: now(),
});
if (imported.ok) {
  const { added, known, refused } = imported.value;
  for (const { line, reason } of refused) process.stderr.write(`line ${line}: ${reason}\n`);
  process.stdout.write(
    `${added} charges added, ${known} known from before, ${refused.length} refused\n`,
  );
  process.exitCode = refused.length === 0 ? 0 : 2;
} else {
  process.stderr.write(`${imported.error}\n`);
  process.exitCode = 1;
}
await Promise.all([db.$disconnect(), pool.end()]);
