// The work behind `npm run documents`. Exit code 1 where nothing could be read, 2 where rows were refused.
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";
import { buffer } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { now } from "@/lib/adapters/clock/clock";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { DOCUMENT_BYTES_MAX } from "@/lib/domain/document/document";
import { importDocuments } from "@/lib/services/document/import-documents";

const { values } = parseArgs({
  options: {
    creditor: { type: "string", default: "" },
    file: { type: "string", default: "" },
    withdraw: { type: "boolean", default: false },
  },
});

/** A file in the list's folder or below; of one that is too large no more than shows it. */
async function readBeside(path: string): Promise<Uint8Array | null> {
  const folder = dirname(resolve(values.file));
  const found = resolve(folder, path);
  if (!found.startsWith(folder + sep)) return null;
  return buffer(createReadStream(found, { end: DOCUMENT_BYTES_MAX })).catch(() => null);
}

const list = await readFile(values.file, "utf8").catch(() => null);
if (list === null) {
  process.stderr.write(
    "usage: npm run documents -- --creditor <slug> --file list.csv [--withdraw]\n",
  );
  process.exit(1);
}
const imported = await importDocuments({
  ...{ creditorSlug: values.creditor, list, readFile: readBeside },
  ...{ isWithdrawing: values.withdraw, now: now() },
});
if (imported.ok) {
  const { changed, known, refused } = imported.value;
  for (const { line, reason } of refused) process.stderr.write(`line ${line}: ${reason}\n`);
  const done = values.withdraw ? "withdrawn" : "attached";
  process.stdout.write(
    `${changed} documents ${done}, ${known} known from before, ${refused.length} refused\n`,
  );
  process.exitCode = refused.length === 0 ? 0 : 2;
} else {
  process.stderr.write(`${imported.error}\n`);
  process.exitCode = 1;
}
await Promise.all([db.$disconnect(), pool.end()]);
