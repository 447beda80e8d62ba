"use server";

import { redirect } from "next/navigation";
import { closeFeed, FEED_OWNER, openFeed } from "@/lib/services/calendar/change-feed";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireDebtor } from "@/lib/services/session/require-debtor";

/** A private address for calendar programs; an earlier one ends. */
export async function makeFeed(form: FormData): Promise<void> {
  const debtor = await requireDebtor({ reads: FEED_OWNER });
  const showsDetails = form.has("details");
  const opened = await openFeed({ debtor, showsDetails, now: currentTime() });
  redirect(opened.ok ? "/my-plan/export?feed=opened" : "/my-plan");
}

/** The address leads nowhere any more. */
export async function endFeed(): Promise<void> {
  await closeFeed({ debtor: await requireDebtor(), now: currentTime() });
  redirect("/my-plan/export?feed=closed");
}
