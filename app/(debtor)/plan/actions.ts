"use server";

import { redirect } from "next/navigation";
import { PROPOSAL_KINDS } from "@/lib/domain/plan/propose-plans";
import { currentTime } from "@/lib/services/clock/current-time";
import { PLAN_CHOICE_DRAFT } from "@/lib/services/plan/get-plan-page";
import { PLAN_READS } from "@/lib/services/plan/plan-basis";
import { chooseProposal } from "@/lib/services/plan/propose-plan";
import { saveDraft } from "@/lib/services/session/draft";
import { requireFiller } from "@/lib/services/session/require-filler";

/** One of the proposals, to be seen with all its dates. */
export async function choosePlan(form: FormData): Promise<void> {
  const kept = { step: PLAN_CHOICE_DRAFT, path: "/plan", form };
  const debtor = await requireFiller("plan:choosePlan", { kept, reads: PLAN_READS });
  const kind = PROPOSAL_KINDS.find((known) => known === form.get("proposal"));
  const errors = { proposal: "proposal_missing" };
  const chosen = kind ? await chooseProposal({ debtor, kind, now: currentTime() }) : null;
  if (chosen?.ok) redirect("/plan/review");
  if (chosen && "path" in chosen.error) redirect(chosen.error.path);
  await saveDraft(debtor, PLAN_CHOICE_DRAFT, { values: {}, errors });
  redirect("/plan");
}
