// The work behind `npm run ledger:verify`.
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { describeError } from "@/lib/adapters/log/log";
import { verifyLedger } from "@/lib/services/ledger/verify-ledger";

try {
  const { faults, ...counts } = await verifyLedger();
  for (const { kind, subject } of faults) process.stderr.write(`${kind}: ${subject}\n`);
  process.stdout.write(
    `${counts.entries} entries (${counts.unsealed} not sealed yet), ${counts.books} books, ` +
      `${counts.seals} seals: ${faults.length === 0 ? "verified" : `${faults.length} faults`}\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  const { kind } = describeError(error);
  process.stderr.write(`The ledger could not be read (${kind}): does the database run?\n`);
  process.exitCode = 1;
}
await Promise.all([db.$disconnect(), pool.end()]);
