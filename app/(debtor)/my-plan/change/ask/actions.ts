"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { CASE_FORM } from "@/lib/services/support/get-case-form";
import { submitCase } from "@/lib/services/support/submit-case";

const PATH = "/my-plan/change/ask";

/** A change outside the creditor's rules goes to a person; nothing changes by it. */
export async function askForChange(form: FormData): Promise<void> {
  const debtor = await requireDebtor({
    kept: { step: "plan_change", path: PATH, form },
    reads: CASE_FORM,
  });
  const noted = await submitCase({ debtor, kind: "plan_change", form, now: currentTime() });
  redirect(noted.ok ? `/noted/${noted.value.caseId}` : PATH);
}
