"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { CASE_FORM } from "@/lib/services/support/get-case-form";
import { submitCase } from "@/lib/services/support/submit-case";

/** Asks that a person calls back. */
export async function askForCallback(form: FormData): Promise<void> {
  const debtor = await requireDebtor({
    kept: { step: "callback", path: "/messages", form },
    reads: CASE_FORM,
  });
  const noted = await submitCase({ debtor, kind: "callback", form, now: currentTime() });
  redirect(noted.ok ? `/noted/${noted.value.caseId}` : "/messages");
}
