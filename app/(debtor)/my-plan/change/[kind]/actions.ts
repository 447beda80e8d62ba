"use server";

import { redirect } from "next/navigation";
import { CHANGE_KINDS } from "@/lib/domain/plan/change/wish";
import { CHANGE_PAGE } from "@/lib/services/change/change-page";
import { submitChange } from "@/lib/services/change/submit-change";
import { currentTime } from "@/lib/services/clock/current-time";
import { valuesOf } from "@/lib/services/session/draft";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { changePath } from "../change-path";

/** The yes to a change, as it was shown. */
export async function confirmChange(form: FormData): Promise<void> {
  const values = valuesOf(form);
  const kind = CHANGE_KINDS.find((known) => known === values.kind) ?? "move";
  const kept = { step: "plan-change", path: changePath(kind, values), form };
  const debtor = await requireDebtor({ kept, reads: CHANGE_PAGE });
  const made = await submitChange({ debtor, values, now: currentTime() });
  if (made.ok) redirect("/my-plan/history?done=changed");
  redirect(changePath(kind, values, made.error));
}
