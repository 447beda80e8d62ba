"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { submitDecision } from "@/lib/services/refund/submit-decision";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { submitWriteOffDecision } from "@/lib/services/write-off/submit-write-off";

/** The second pair of eyes: what is approved is sent. */
export async function decide(refundId: string, decision: "approved" | "declined"): Promise<void> {
  const member = await requireStaff("refund.decide");
  await submitDecision({ member, refundId, decision, now: currentTime() });
  redirect("/staff/approvals");
}

/** The same for a debt that is to be given up: a yes is booked at once. */
export async function decideOnWriteOff(
  writeOffId: string,
  decision: "approved" | "declined",
): Promise<void> {
  const member = await requireStaff("write_off.decide");
  await submitWriteOffDecision({ member, writeOffId, decision, now: currentTime() });
  redirect("/staff/approvals");
}
