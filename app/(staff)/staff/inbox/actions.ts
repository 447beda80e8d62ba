"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { CaseOutcome } from "@/lib/domain/support/outcome";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireStaff } from "@/lib/services/staff/require-staff";
import {
  submitAssignment,
  submitCaseChange,
  submitCaseEnd,
} from "@/lib/services/support/case-forms";

const INBOX = "/staff/inbox";
const FILE = /^\/staff\/(inbox|files\/[\da-f-]{36})(\?[a-z_=&]*)?$/;

/** Where the button was pressed: the inbox or a file. */
async function back(): Promise<never> {
  const referrer = (await headers()).get("referer") ?? "";
  const path = URL.parse(referrer);
  const place = path ? `${path.pathname}${path.search}` : INBOX;
  redirect(FILE.test(place) ? place : INBOX);
}

/** Takes a case on, gives it back, or (a number of days) puts it aside. */
export async function work(caseId: string, change: "claim" | "give_back" | number): Promise<void> {
  const member = await requireStaff("case.work");
  await submitCaseChange({ member, caseId, change, now: currentTime() });
  await back();
}

/** Closes a case. */
export async function close(caseId: string, outcome: CaseOutcome): Promise<void> {
  const member = await requireStaff("case.work");
  await submitCaseEnd({ member, caseId, outcome, now: currentTime() });
  await back();
}

/** Gives a case to a colleague, or back to whoever has time. */
export async function assign(caseId: string, form: FormData): Promise<void> {
  const member = await requireStaff("case.assign");
  await submitAssignment({ member, caseId, form, now: currentTime() });
  await back();
}
