import { getLocale } from "next-intl/server";
import { isBudgetStep } from "@/lib/domain/budget/steps";
import { BUDGET_STEP_PAGE } from "@/lib/services/budget/budget-drafts";
import { saveBudgetStep } from "@/lib/services/budget/save-budget-step";
import { currentTime } from "@/lib/services/clock/current-time";
import { valuesOf } from "@/lib/services/session/draft";
import { arrived, readSent } from "../sender";

/** A step of the budget that was filled in without a connection: kept as if it had been sent at once. */
export async function POST(request: Request): Promise<Response> {
  const sent = await readSent(request, BUDGET_STEP_PAGE);
  if (sent instanceof Response) return sent;
  const step = sent.form.get("step");
  if (typeof step !== "string" || !isBudgetStep(step)) return new Response(null, { status: 400 });
  const about = { debtor: sent.debtor, locale: await getLocale(), now: currentTime() };
  const next = await saveBudgetStep({ ...about, step, values: valuesOf(sent.form) });
  return arrived(next !== step);
}
