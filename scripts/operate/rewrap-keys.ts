// The work behind `npm run keys -- rewrap`.
import { db } from "@/lib/adapters/db/client";
import { rewrapKeys } from "@/lib/services/key/rewrap-keys";

const { debtors, creditors } = await rewrapKeys();
process.stdout.write(
  `${debtors} debtors and ${creditors} creditors moved under the current master key\n`,
);
await db.$disconnect();
