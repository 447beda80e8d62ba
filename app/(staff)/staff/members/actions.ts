"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import {
  submitChange,
  submitInvitation,
  submitReinvitation,
  submitRemoval,
  submitTeam,
  submitWithdrawal,
} from "@/lib/services/staff/member-forms";
import { requireStaff } from "@/lib/services/staff/require-staff";

const LIST = "/staff/members";
const pageOf = (staffId: string) => `${LIST}/${encodeURIComponent(staffId)}`;

/** Lets a new colleague in, by a link that is sent to them. */
export async function invite(form: FormData): Promise<void> {
  const member = await requireStaff("staff.manage");
  await submitInvitation({ member, form, now: currentTime() });
  redirect(LIST);
}

/** Makes a team. */
export async function addTeam(form: FormData): Promise<void> {
  const member = await requireStaff("staff.manage");
  await submitTeam({ member, form, now: currentTime() });
  redirect(LIST);
}

/** Another role or team. */
export async function change(staffId: string, form: FormData): Promise<void> {
  const member = await requireStaff("staff.manage");
  await submitChange({ member, staffId, form, now: currentTime() });
  redirect(pageOf(staffId));
}

/** A new invitation in the place of password and second factor. */
export async function reinvite(staffId: string): Promise<void> {
  const member = await requireStaff("staff.manage");
  const isDone = await submitReinvitation({ member, staffId, now: currentTime() });
  redirect(isDone ? LIST : pageOf(staffId));
}

/** Takes back an invitation that nobody has taken up. */
export async function withdraw(staffId: string): Promise<void> {
  const member = await requireStaff("staff.manage");
  await submitWithdrawal({ member, staffId, now: currentTime() });
  redirect(pageOf(staffId));
}

/** Takes the account of a colleague who leaves. */
export async function remove(staffId: string): Promise<void> {
  const member = await requireStaff("staff.manage");
  await submitRemoval({ member, staffId, now: currentTime() });
  redirect(pageOf(staffId));
}
