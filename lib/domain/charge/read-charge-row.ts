import { type CalendarDate, isCalendarDate } from "@/lib/domain/calendar/calendar-date";
import { type Currency, isPositive } from "@/lib/domain/money/money";
import { type ParseMoneyError, parseMoney } from "@/lib/domain/money/parse-money";
import { err, ok, type Result } from "@/lib/domain/result";
import { CHARGE_KINDS, type Charge, type ChargeKind, type EnforceableTitle } from "./charge";

/** The columns of a file of charges, in any order; the title's are empty for interest. */
export const CHARGE_COLUMNS = [
  "account",
  "kind",
  "amount",
  "effective_on",
  "reference",
  "title_basis",
  "title_reference",
  "title_on",
] as const;

export type ChargeRow = Readonly<Record<(typeof CHARGE_COLUMNS)[number], string>>;

/**
 * account_missing, reference_missing: the row does not say of which debt, or which charge. reference_too_long: more
 * than fits. kind_unknown: neither interest nor accessory. date_unreadable: no day written YYYY-MM-DD. amount_zero and
 * the like: no amount. title_missing: costs without an enforceable title cannot be the debtor's (L111-8 CPCE).
 * title_incomplete: legal basis (ten characters at least), reference or date is not there. title_after_charge: the
 * title is younger than the costs.
 */
export type ChargeRowError =
  | ParseMoneyError
  | "account_missing"
  | "reference_missing"
  | "reference_too_long"
  | "kind_unknown"
  | "date_unreadable"
  | "amount_zero"
  | "title_missing"
  | "title_incomplete"
  | "title_after_charge";

const BASIS_LENGTH_MIN = 10;
const TEXT_LENGTH_MAX = 200;

/** A charge from a row of a creditor's file. Errors: see ChargeRowError. */
export function readChargeRow(row: ChargeRow, currency: Currency): Result<Charge, ChargeRowError> {
  const kind = CHARGE_KINDS.find((known) => known === row.kind);
  const fault = rowFault(row, kind);
  if (fault) return err(fault);
  const amount = parseMoney(row.amount, currency);
  if (!amount.ok) return amount;
  if (!isPositive(amount.value)) return err("amount_zero");
  const on = dateOf(row.effective_on);
  if (!on || !kind) return err("date_unreadable");
  const { account: accountReference, reference } = row;
  const charge = { accountReference, reference, amount: amount.value, on };
  if (kind === "interest") return ok({ ...charge, kind });
  const title = titleOf(row, on);
  return title.ok ? ok({ ...charge, kind, title: title.value }) : title;
}

function rowFault(row: ChargeRow, kind: ChargeKind | undefined): ChargeRowError | null {
  if (row.account === "") return "account_missing";
  if (row.reference === "") return "reference_missing";
  if (row.reference.length > TEXT_LENGTH_MAX) return "reference_too_long";
  return kind ? null : "kind_unknown";
}

function titleOf(
  row: ChargeRow,
  chargedOn: CalendarDate,
): Result<EnforceableTitle, ChargeRowError> {
  const { title_basis: legalBasis, title_reference: reference } = row;
  if (legalBasis + reference + row.title_on === "") return err("title_missing");
  const on = dateOf(row.title_on);
  const isBasis = legalBasis.length >= BASIS_LENGTH_MIN && legalBasis.length <= TEXT_LENGTH_MAX;
  if (!isBasis || reference === "" || reference.length > TEXT_LENGTH_MAX || !on) {
    return err("title_incomplete");
  }
  return on > chargedOn ? err("title_after_charge") : ok({ legalBasis, reference, on });
}

const dateOf = (text: string): CalendarDate | null => (isCalendarDate(text) ? text : null);
