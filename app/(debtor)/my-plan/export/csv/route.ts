import { getTranslations } from "next-intl/server";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { type CsvCell, csvFile } from "@/lib/domain/statement/csv";
import { askedPlan } from "../asked-plan";
import { privateFile } from "../file-response";

const COLUMNS = ["date", "state", "reference", "amount", "currency"] as const;

/** Payments and what is to come, for a spreadsheet (RFC 4180, UTF-8). */
export async function GET(): Promise<Response> {
  const { movements } = await askedPlan();
  const t = await getTranslations("calendar.csv");
  const rows = movements.map(({ on, state, reference, amount }): CsvCell[] => [
    ...[on, t(`states.${state}`), reference],
    { decimal: toDecimalString(amount) },
    amount.currency,
  ]);
  const text = csvFile([COLUMNS.map((column) => t(`columns.${column}`)), ...rows]);
  return privateFile(text, "text/csv", 'attachment; filename="plan.csv"');
}
