import { EXPORT_FILE } from "@/lib/services/calendar/get-export-page";
import { planMovements } from "@/lib/services/calendar/plan-movements";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireDebtor } from "@/lib/services/session/require-debtor";

/** What a file of payments and plan is made of, read for the person of the session. */
export async function askedPlan() {
  const debtor = await requireDebtor({ reads: EXPORT_FILE });
  return { debtor, ...planMovements(debtor, currentTime()) };
}
