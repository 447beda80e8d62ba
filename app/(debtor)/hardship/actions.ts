"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { CASE_FORM } from "@/lib/services/support/get-case-form";
import { submitCase } from "@/lib/services/support/submit-case";

/** Records that the person cannot pay now; reminders pause. */
export async function declareHardship(form: FormData): Promise<void> {
  const debtor = await requireDebtor({
    kept: { step: "hardship", path: "/hardship", form },
    reads: CASE_FORM,
  });
  const noted = await submitCase({ debtor, kind: "hardship", form, now: currentTime() });
  redirect(noted.ok ? `/noted/${noted.value.caseId}` : "/hardship");
}
