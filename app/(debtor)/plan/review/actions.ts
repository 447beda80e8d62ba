"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { planIdSchema } from "@/lib/domain/plan/plan-id-schema";
import { currentTime } from "@/lib/services/clock/current-time";
import { acceptPlan } from "@/lib/services/plan/accept-plan";
import { PLAN_REVIEW_DRAFT } from "@/lib/services/plan/get-plan-review";
import { PLAN_READS } from "@/lib/services/plan/plan-basis";
import { requestPlanReview } from "@/lib/services/plan/request-plan-review";
import { clientAddressHash } from "@/lib/services/security/client-address";
import { saveDraft } from "@/lib/services/session/draft";
import { requireDebtor } from "@/lib/services/session/require-debtor";

/** The explicit act of agreeing: a ticked box, then the button. */
export async function agreeToPlan(form: FormData): Promise<void> {
  const kept = { step: PLAN_REVIEW_DRAFT, path: "/plan/review", form };
  const debtor = await requireDebtor({ kept, reads: PLAN_READS });
  const planId = planIdSchema.safeParse(form.get("planId"));
  if (!planId.success) redirect("/plan");
  if (form.get("agreed") !== "yes") {
    const errors = { agreed: "agreement_missing" };
    await saveDraft(debtor, PLAN_REVIEW_DRAFT, { values: {}, errors });
    redirect("/plan/review");
  }
  const by = { debtor, locale: await getLocale(), addressHash: await clientAddressHash() };
  const accepted = await acceptPlan({ ...by, planId: planId.data, now: currentTime() });
  redirect(accepted.ok ? "/pay?what=instalment" : `/plan/review?reason=${accepted.error}`);
}

/** A plan outside the policy goes to a person; nothing is agreed by it. */
export async function sendForReview(form: FormData): Promise<void> {
  const debtor = await requireDebtor({ reads: PLAN_READS });
  const planId = planIdSchema.safeParse(form.get("planId"));
  if (!planId.success) redirect("/plan");
  const asked = await requestPlanReview({ debtor, planId: planId.data, now: currentTime() });
  redirect(asked.ok ? "/plan/pending" : `/plan/review?reason=${asked.error}`);
}
