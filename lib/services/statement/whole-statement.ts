import "server-only";
import type { Period } from "@/lib/domain/statement/period";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { type ReadDebtor, readDebtor } from "@/lib/services/debtor/read-debtor";
import { getStatement, STATEMENT_PAGE, type StatementView } from "./get-statement";
import { statementKey } from "./store";

/** Movements in one statement to the database. */
const ROWS_MAX = 500;

export type WholeStatement = Omit<StatementView, "nextAfter"> & { personName: string };

/**
 * A whole period for a file, read page by page by key. The caller has made sure that the person is the one of the
 * session. What is booked meanwhile is either in both, rows and closing balance, or in neither: it closes with its last row.
 */
export async function wholeStatement(
  { debtorId, record }: ReadDebtor,
  { from, to }: Period,
): Promise<WholeStatement> {
  let after: bigint | null = null;
  const pages: StatementView[] = [];
  do {
    const key = statementKey({ from, to, after, take: ROWS_MAX });
    const page = getStatement(await readDebtor(debtorId, STATEMENT_PAGE, { key }), ROWS_MAX);
    pages.push(page);
    after = page.nextAfter;
  } while (after !== null);
  const [first] = pages;
  const rows = pages.flatMap((page) => page.rows);
  const opening = first?.opening;
  if (!opening) throw new Error("a statement has a first page");
  const { givenName, familyName } = openProfile(record);
  const personName = `${givenName} ${familyName}`;
  return { opening, rows, closing: rows.at(-1)?.balance ?? opening, personName };
}
