import "server-only";
import { type CsvFileError, type CsvLine, readCsvRows } from "@/lib/adapters/csv/read-rows";
import type { Actor } from "@/lib/domain/actor/actor";
import type { Charge } from "@/lib/domain/charge/charge";
import {
  CHARGE_COLUMNS,
  type ChargeRow,
  type ChargeRowError,
  readChargeRow,
} from "@/lib/domain/charge/read-charge-row";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import { type CreditorRecord, findCreditorBySlug } from "@/lib/services/creditor/store";
import { addCharge } from "./add-charge";
import { type ChargeError, checkCharge } from "./check-charge";

/** A row that was not added, and why; reference_repeated: the file names another charge so, further up. */
export type RefusedCharge = {
  line: number;
  reason: ChargeRowError | ChargeError | "reference_repeated";
};

export type ChargeImport = {
  added: number;
  /** Added by an earlier run: nothing was done now. */
  known: number;
  refused: RefusedCharge[];
};

const ACTOR: Actor = { kind: "system", job: "import-charges" };

type Context = { creditor: CreditorRecord; now: Date };
type ReadLine = { line: number; charge: Charge };

/**
 * Adds a creditor's file of charges, each once however often the file comes. Rows that cannot be added are reported and
 * the others added, or none at all with `allOrNothing`: then every row is checked before the first is added, and only
 * another import of the same references in that very moment could still refuse one.
 * Errors: `creditor_unknown`, and those of CsvFileError.
 */
export async function importCharges(input: {
  creditorSlug: string;
  file: string;
  allOrNothing: boolean;
  now: Date;
}): Promise<Result<ChargeImport, "creditor_unknown" | CsvFileError>> {
  const creditor = await findCreditorBySlug(input.creditorSlug);
  if (!creditor) return err("creditor_unknown");
  const lines = readCsvRows(input.file, CHARGE_COLUMNS);
  if (!lines.ok) return lines;
  const context = { creditor, now: input.now };
  const { read, refused } = readLines(creditor, lines.value);
  if (!input.allOrNothing) return ok(await addAll(context, read, refused));
  const checked = await checkAll(context, read, refused);
  return ok(
    checked.length > 0 ? { added: 0, known: 0, refused: checked } : await addAll(context, read, []),
  );
}

function readLines({ currency }: CreditorRecord, lines: readonly CsvLine<keyof ChargeRow>[]) {
  invariant(isCurrency(currency), "a creditor's currency is one of ours");
  const read: ReadLine[] = [];
  const refused: RefusedCharge[] = [];
  const references = new Set<string>();
  for (const { line, row } of lines) {
    const charge = readChargeRow(row, currency);
    if (!charge.ok) refused.push({ line, reason: charge.error });
    else if (references.has(row.reference)) refused.push({ line, reason: "reference_repeated" });
    else {
      references.add(row.reference);
      read.push({ line, charge: charge.value });
    }
  }
  return { read, refused };
}

async function checkAll(
  { creditor, now }: Context,
  read: readonly ReadLine[],
  before: readonly RefusedCharge[],
): Promise<RefusedCharge[]> {
  const refused = [...before];
  for (const { line, charge } of read) {
    const checked = await checkCharge(creditor, charge, now);
    if (!checked.ok) refused.push({ line, reason: checked.error });
  }
  return refused.toSorted((a, b) => a.line - b.line);
}

async function addAll(
  { creditor, now }: Context,
  read: readonly ReadLine[],
  before: readonly RefusedCharge[],
): Promise<ChargeImport> {
  const refused = [...before];
  let added = 0;
  for (const { line, charge } of read) {
    const done = await addCharge({ creditor, charge, actor: ACTOR, now });
    if (!done.ok) refused.push({ line, reason: done.error });
    else if (done.value.isAdded) added += 1;
  }
  const known = read.length - added - (refused.length - before.length);
  return { added, known, refused: refused.toSorted((a, b) => a.line - b.line) };
}
