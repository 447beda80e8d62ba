"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { resumeAutopay, switchAutopayOff } from "@/lib/services/collection/change-autopay";
import { requireDebtor } from "@/lib/services/session/require-debtor";

/** Nothing is collected automatically any more. */
export async function stopCollecting(): Promise<void> {
  const changed = await switchAutopayOff({ debtor: await requireDebtor(), now: currentTime() });
  redirect(`/my-plan?autopay=${changed.ok ? "off" : "failed"}`);
}

/** Instalments are collected again. */
export async function resumeCollecting(): Promise<void> {
  const changed = await resumeAutopay({ debtor: await requireDebtor(), now: currentTime() });
  redirect(`/my-plan?autopay=${changed.ok ? "active" : "failed"}`);
}
