"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { submitTeam } from "@/lib/services/file/file-forms";
import { requireStaff } from "@/lib/services/staff/require-staff";

/** Says which team looks after a file. */
export async function giveTo(debtorId: string, form: FormData): Promise<void> {
  const member = await requireStaff("file.give_to_team");
  await submitTeam({ member, debtorId, form, now: currentTime() });
  redirect(`/staff/files/${encodeURIComponent(debtorId)}`);
}
