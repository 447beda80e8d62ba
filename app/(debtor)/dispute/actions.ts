"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { CASE_FORM } from "@/lib/services/support/get-case-form";
import { submitCase } from "@/lib/services/support/submit-case";
import { wrongKindOf } from "./wrong-kind-of";

/** Records what is wrong and pauses what must be paused. */
export async function reportWrong(form: FormData): Promise<void> {
  const kind = wrongKindOf(String(form.get("kind") ?? ""));
  if (!kind) redirect("/dispute");
  const path = `/dispute/${kind.replaceAll("_", "-")}`;
  const debtor = await requireDebtor({ kept: { step: kind, path, form }, reads: CASE_FORM });
  const noted = await submitCase({ debtor, kind, form, now: currentTime() });
  redirect(noted.ok ? `/noted/${noted.value.caseId}` : path);
}
