"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { currentTime } from "@/lib/services/clock/current-time";
import { applyOverpayment } from "@/lib/services/overpayment/apply-overpayment";
import { OVERPAYMENT_PAGE } from "@/lib/services/overpayment/get-overpayment-page";
import { sendOverpaymentBack } from "@/lib/services/overpayment/send-back";
import { requireDebtor } from "@/lib/services/session/require-debtor";

const decisionSchema = z.object({
  decision: z.enum(["send_back", "use"]),
  idempotencyKey: z.uuid(),
});

/** What was paid too much goes back, or settles what is still owed. */
export async function decideOverpayment(form: FormData): Promise<void> {
  const debtor = await requireDebtor({ reads: OVERPAYMENT_PAGE });
  const asked = decisionSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) redirect("/overpayment?done=unclear");
  const { decision, idempotencyKey } = asked.data;
  const decide = decision === "use" ? applyOverpayment : sendOverpaymentBack;
  const decided = await decide({ debtor, idempotencyKey, now: currentTime() });
  redirect(`/overpayment?done=${decided.ok ? decision : "unclear"}`);
}
