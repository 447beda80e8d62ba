import "server-only";
import { type KeyHolder, sealForDebtor } from "@/lib/services/debtor/personal-data";
import type { PlanBasis } from "./plan-basis";

/** The affordability run behind a proposal, as explained to the person: kept sealed, to be shown on request. */
export function sealAffordability(
  debtor: KeyHolder,
  { budget }: PlanBasis,
): Uint8Array<ArrayBuffer> | null {
  if (!budget) return null;
  const text = JSON.stringify(budget.assessment, (_, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  return sealForDebtor(debtor, JSON.parse(text));
}
