"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { submitChangeDecision } from "@/lib/services/decision/submit-change-decision";
import { submitReview } from "@/lib/services/decision/submit-review";
import { submitUndoHold } from "@/lib/services/file/file-forms";
import { requireStaff } from "@/lib/services/staff/require-staff";

const pageOf = (debtorId: string) => `/staff/files/${encodeURIComponent(debtorId)}`;

/** Answers for a plan that no rule allows. */
export async function decidePlan(debtorId: string, planId: string, form: FormData): Promise<void> {
  const member = await requireStaff("plan.decide");
  await submitReview({ member, debtorId, planId, form, now: currentTime() });
  redirect(pageOf(debtorId));
}

/** Changes a plan beyond the rules, or says no to who asked for it. */
export async function decidePlanChange(debtorId: string, form: FormData): Promise<void> {
  const member = await requireStaff("plan.decide");
  const again = await submitChangeDecision({ member, debtorId, form, now: currentTime() });
  redirect(again === null ? pageOf(debtorId) : `${pageOf(debtorId)}/plan?${again}`);
}

/** Takes back a hold that was just placed. */
export async function takeBackHold(debtorId: string, holdId: string): Promise<void> {
  const member = await requireStaff("hold.place");
  await submitUndoHold({ member, debtorId, holdId, now: currentTime() });
  redirect(pageOf(debtorId));
}
