// The work behind `npm run remittance`. Exit code 2 where the sums are not those of the books.
import { parseArgs } from "node:util";
import { now } from "@/lib/adapters/clock/clock";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { getRemittance } from "@/lib/services/reconciliation/get-remittance";
import { remittanceCsv, renderRemittance, tiesToBooks } from "./remittance/render-remittance";
import { writeReports } from "./write-reports";

const { values } = parseArgs({
  options: {
    creditor: { type: "string", default: "" },
    month: { type: "string", default: "" },
  },
});
const { creditor: creditorSlug, month } = values;
const found = await getRemittance({ creditorSlug, month, now: now() });
if (found.ok) {
  const path = await writeReports(`remittance-${creditorSlug}-${month}`, {
    html: renderRemittance(found.value),
    csv: remittanceCsv(found.value),
  });
  const ties = tiesToBooks(found.value);
  process.stdout.write(
    `${found.value.rows.length} lines, ${ties ? "as the books say" : "NOT as the books say"}\n${path}\n`,
  );
  process.exitCode = ties ? 0 : 2;
} else {
  process.stderr.write(`${found.error}\n`);
  process.stderr.write("usage: npm run remittance -- --creditor <slug> --month YYYY-MM\n");
  process.exitCode = 1;
}
await Promise.all([db.$disconnect(), pool.end()]);
