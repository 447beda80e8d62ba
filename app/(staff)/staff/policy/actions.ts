"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { submitPolicyDecision, submitProposal } from "@/lib/services/policy/submit-policy";
import { requireStaff } from "@/lib/services/staff/require-staff";

/** Proposes other values for some of the rules. */
export async function propose(form: FormData): Promise<void> {
  const member = await requireStaff("policy.propose");
  await submitProposal({ member, form, now: currentTime() });
  redirect("/staff/policy");
}

/** The second pair of eyes on it, or its own author's second thought. */
export async function decide(
  proposalId: string,
  decision: "approved" | "declined" | "withdrawn",
): Promise<void> {
  const member = await requireStaff("policy.read");
  await submitPolicyDecision({ member, proposalId, decision, now: currentTime() });
  redirect("/staff/policy");
}
