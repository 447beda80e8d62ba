// Walks a debtor's paths once (scripts/testing/debtor-paths.ts), in the environment of the program. Argument: the
// creditor whose accounts fill the database.
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { walkDebtorPaths } from "@/scripts/testing/debtor-paths";

const [creditorId = ""] = process.argv.slice(2);
await walkDebtorPaths(creditorId);
await Promise.all([db.$disconnect(), pool.end()]);
