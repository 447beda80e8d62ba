"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { undoChange } from "@/lib/services/change/undo-change";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireDebtor } from "@/lib/services/session/require-debtor";

const undoSchema = z.object({ changeId: z.uuid(), idempotencyKey: z.uuid() });

/** Back to the plan as it was before the newest change. */
export async function undoLatestChange(form: FormData): Promise<void> {
  const debtor = await requireDebtor();
  const order = undoSchema.safeParse(Object.fromEntries(form));
  if (!order.success) redirect("/my-plan/history?refused=change_unknown");
  const undone = await undoChange({ debtor, ...order.data, now: currentTime() });
  redirect(`/my-plan/history?${undone.ok ? "done=undone" : `refused=${undone.error}`}`);
}
