"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { submitRefund, submitWithdrawal } from "@/lib/services/refund/submit-request";
import { requireStaff } from "@/lib/services/staff/require-staff";

const pageOf = (debtorId: string, paymentId: string) =>
  `/staff/files/${encodeURIComponent(debtorId)}/payments/${encodeURIComponent(paymentId)}`;

/** Asks for the refund that was looked at. */
export async function askRefund(
  debtorId: string,
  paymentId: string,
  form: FormData,
): Promise<void> {
  const member = await requireStaff("refund.request");
  await submitRefund({ member, debtorId, paymentId, form, now: currentTime() });
  redirect(pageOf(debtorId, paymentId));
}

/** Takes back one's own request that nobody has decided. */
export async function withdraw(
  debtorId: string,
  paymentId: string,
  refundId: string,
): Promise<void> {
  const member = await requireStaff("refund.request");
  await submitWithdrawal({ member, refundId, now: currentTime() });
  redirect(pageOf(debtorId, paymentId));
}
