// The work behind `npm run erase`.
import { now } from "@/lib/adapters/clock/clock";
import { db } from "@/lib/adapters/db/client";
import { eraseDebtor } from "@/lib/services/debtor/erase-debtor";

const [creditorSlug = "", accountReference = ""] = process.argv.slice(2);
const actor = { kind: "system", job: "erase-person" } as const;
const erased = await eraseDebtor({ creditorSlug, accountReference, actor, now: now() });
process.stdout.write(erased.ok ? `${erased.value.debtorId} erased\n` : `${erased.error}\n`);
process.exitCode = erased.ok ? 0 : 1;
await db.$disconnect();
