"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { planIdSchema } from "@/lib/domain/plan/plan-id-schema";
import { currentTime } from "@/lib/services/clock/current-time";
import { acceptPlan } from "@/lib/services/plan/accept-plan";
import { requestPlanReview } from "@/lib/services/plan/request-plan-review";
import { clientAddressHash } from "@/lib/services/security/client-address";
import { saveDraft } from "@/lib/services/session/draft";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { PLAN_REVIEW_DRAFT } from "./plan-review-draft";

/** The explicit act of agreeing: a ticked box, then the button. */
export async function agreeToPlan(form: FormData): Promise<void> {
  const { actor } = await requireDebtor({ step: PLAN_REVIEW_DRAFT, path: "/plan/review", form });
  const planId = planIdSchema.safeParse(form.get("planId"));
  if (!planId.success) redirect("/plan");
  if (form.get("agreed") !== "yes") {
    const errors = { agreed: "agreement_missing" };
    await saveDraft(actor.debtorId, PLAN_REVIEW_DRAFT, { values: {}, errors });
    redirect("/plan/review");
  }
  const by = { actor, locale: await getLocale(), addressHash: await clientAddressHash() };
  const accepted = await acceptPlan({ ...by, planId: planId.data, now: currentTime() });
  redirect(accepted.ok ? "/pay?what=instalment" : `/plan/review?reason=${accepted.error}`);
}

/** A plan outside the policy goes to a person; nothing is agreed by it. */
export async function sendForReview(form: FormData): Promise<void> {
  const { actor } = await requireDebtor();
  const planId = planIdSchema.safeParse(form.get("planId"));
  if (!planId.success) redirect("/plan");
  const asked = await requestPlanReview({ actor, planId: planId.data, now: currentTime() });
  redirect(asked.ok ? "/plan/pending" : `/plan/review?reason=${asked.error}`);
}
