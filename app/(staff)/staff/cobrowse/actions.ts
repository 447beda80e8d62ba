"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { joinByCode, joinOffered } from "@/lib/services/cobrowse/agent/join-share";
import { leaveShare } from "@/lib/services/cobrowse/agent/leave-share";
import { offerShare } from "@/lib/services/cobrowse/agent/offer-share";
import { keepFlash } from "@/lib/services/staff/flash";
import { requireStaff } from "@/lib/services/staff/require-staff";

const LOBBY = "/staff/cobrowse";
const pageOf = (id: string) => `${LOBBY}/${encodeURIComponent(id)}`;

/** Looks at the screen of whoever read out the code. */
export async function joinWithCode(form: FormData): Promise<void> {
  const member = await requireStaff("cobrowse.join");
  const typed = String(form.get("code") ?? "").slice(0, 20);
  const joined = await joinByCode({ member, typed, now: currentTime() });
  if (joined.ok) redirect(pageOf(joined.value.id));
  const errors = { code: joined.error };
  await keepFlash(member, { form: "cobrowse", values: { code: typed }, errors });
  redirect(LOBBY);
}

/** Asks a person, from their file, to show their screen. */
export async function offer(debtorId: string): Promise<void> {
  const member = await requireStaff("cobrowse.join");
  const offered = await offerShare({ member, debtorId, now: currentTime() });
  redirect(offered.ok ? pageOf(offered.value.id) : LOBBY);
}

/** The person has said yes to what this colleague asked. */
export async function joinAccepted(id: string): Promise<void> {
  const member = await requireStaff("cobrowse.join");
  await joinOffered({ member, id, now: currentTime() });
  redirect(pageOf(id));
}

/** Leaves, or takes the offer back. */
export async function leave(id: string): Promise<void> {
  const member = await requireStaff("cobrowse.join");
  await leaveShare({ member, id, now: currentTime() });
  redirect(pageOf(id));
}
