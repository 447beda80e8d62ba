"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { changeChannel, chooseReminders } from "@/lib/services/outreach/choose-reminders";
import { requireDebtor } from "@/lib/services/session/require-debtor";

/** By which channels the person wants to be told of what. */
export async function saveReminders(form: FormData): Promise<void> {
  await chooseReminders({ debtor: await requireDebtor(), form, now: currentTime() });
  redirect("/settings/reminders?saved=reminders");
}

/** A STOP or START on one channel. */
export async function saveChannel(form: FormData): Promise<void> {
  await changeChannel({ debtor: await requireDebtor(), form, now: currentTime() });
  redirect("/settings/reminders?saved=channel");
}
