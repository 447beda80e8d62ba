// `npm run ledger:verify`: recomputes the books and their chain; exit code 1 where anything does not fit.
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { verifyLedger } from "@/lib/services/ledger/verify-ledger";

const { faults, ...counts } = await verifyLedger();
for (const { kind, subject } of faults) process.stderr.write(`${kind}: ${subject}\n`);
process.stdout.write(
  `${counts.entries} entries (${counts.unsealed} not sealed yet), ${counts.books} books, ` +
    `${counts.seals} seals: ${faults.length === 0 ? "verified" : `${faults.length} faults`}\n`,
);
await Promise.all([db.$disconnect(), pool.end()]);
process.exitCode = faults.length === 0 ? 0 : 1;
