"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireStaff } from "@/lib/services/staff/require-staff";
import {
  submitReversal,
  submitWriteOff,
  submitWriteOffWithdrawal,
} from "@/lib/services/write-off/submit-write-off";

const pageOf = (debtorId: string) => `/staff/files/${encodeURIComponent(debtorId)}/write-off`;

/** Asks for the write-off that was looked at. */
export async function askWriteOff(debtorId: string, form: FormData): Promise<void> {
  const member = await requireStaff("write_off.request");
  await submitWriteOff({ member, debtorId, form, now: currentTime() });
  redirect(pageOf(debtorId));
}

/** Asks for what was given up to be owed again. */
export async function askReversal(debtorId: string, form: FormData): Promise<void> {
  const member = await requireStaff("write_off.request");
  await submitReversal({ member, debtorId, form, now: currentTime() });
  redirect(pageOf(debtorId));
}

/** Takes back one's own request that nobody has decided. */
export async function withdraw(debtorId: string, writeOffId: string): Promise<void> {
  const member = await requireStaff("write_off.request");
  await submitWriteOffWithdrawal({ member, writeOffId, now: currentTime() });
  redirect(pageOf(debtorId));
}
