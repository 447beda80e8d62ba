"use server";

import { redirect } from "next/navigation";
import { PROPOSAL_KINDS } from "@/lib/domain/plan/propose-plans";
import { currentTime } from "@/lib/services/clock/current-time";
import { chooseProposal } from "@/lib/services/plan/propose-plan";
import { saveDraft } from "@/lib/services/session/draft";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { PLAN_CHOICE_DRAFT } from "./plan-choice-draft";

/** One of the proposals, to be seen with all its dates. */
export async function choosePlan(form: FormData): Promise<void> {
  const { actor } = await requireDebtor({ step: PLAN_CHOICE_DRAFT, path: "/plan", form });
  const kind = PROPOSAL_KINDS.find((known) => known === form.get("proposal"));
  const errors = { proposal: "proposal_missing" };
  const chosen = kind ? await chooseProposal({ actor, kind, now: currentTime() }) : null;
  if (chosen?.ok) redirect("/plan/review");
  if (chosen && "path" in chosen.error) redirect(chosen.error.path);
  await saveDraft(actor.debtorId, PLAN_CHOICE_DRAFT, { values: {}, errors });
  redirect("/plan");
}
