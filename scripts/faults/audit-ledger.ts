// An auditor of its own: reads nothing but the tables, and shares no code with what wrote them.
import type pg from "pg";
import { BOOK_CHECKS } from "./audit/book-checks";
import { PAYMENT_CHECKS } from "./audit/payment-checks";
import { STANDING_CHECKS } from "./audit/standing-checks";
import type { Check } from "./contract";

/** Every fault that the tables show. Run it when nothing is being booked. */
export async function auditLedger(sql: Pick<pg.Pool, "query">): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { holds, sql: text } of [...BOOK_CHECKS, ...PAYMENT_CHECKS, ...STANDING_CHECKS]) {
    const { rows } = await sql.query<{ fault: string }>(text);
    checks.push({ holds, faults: rows.map(({ fault }) => fault) });
  }
  return checks;
}
