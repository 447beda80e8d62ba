"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { PLAN_READS } from "@/lib/services/plan/plan-basis";
import { proposeOwnPlan } from "@/lib/services/plan/propose-plan";
import { valuesOf } from "@/lib/services/session/draft";
import { requireFiller } from "@/lib/services/session/require-filler";
import { ownPlanPath } from "./own-plan-path";

/** The plan that the person put together, to be seen with all its dates. */
export async function chooseOwnPlan(form: FormData): Promise<void> {
  const values = valuesOf(form);
  const path = ownPlanPath(values);
  const kept = { step: "plan-own", path, form };
  const debtor = await requireFiller("plan/own:chooseOwnPlan", { kept, reads: PLAN_READS });
  const proposed = await proposeOwnPlan({ debtor, values, now: currentTime() });
  if (proposed.ok) redirect("/plan/review");
  redirect("path" in proposed.error ? proposed.error.path : path);
}
