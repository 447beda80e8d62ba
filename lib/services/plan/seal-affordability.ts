import "server-only";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import type { PlanBasis } from "./plan-basis";

/** The affordability run behind a proposal, as explained to the person: kept sealed, to be shown on request. */
export async function sealAffordability(
  debtorId: string,
  { budget }: PlanBasis,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!budget) return null;
  const text = JSON.stringify(budget.assessment, (_, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  return sealForDebtor(debtorId, JSON.parse(text));
}
