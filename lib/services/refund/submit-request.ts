import "server-only";
import { z } from "zod";
import { isCurrency } from "@/lib/domain/money/money";
import { refundWishSchema } from "@/lib/domain/refund/form";
import { valuesOf } from "@/lib/services/session/draft";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { keepFlash } from "@/lib/services/staff/flash";
import { paymentOnFile } from "./get-refund-desk";
import { requestRefund } from "./request-refund";
import { withdrawRefund } from "./withdraw-refund";

type Posted = { member: StaffMember; debtorId: string; paymentId: string; now: Date };

const keep = (member: StaffMember, error: string): Promise<void> =>
  keepFlash(member, { form: "refund", errors: { "": error } });

/** The confirmation of a refund that was looked at, as it was posted; the form's key asks once. */
export async function submitRefund(posted: Posted & { form: FormData }): Promise<void> {
  const { member, paymentId, form, now } = posted;
  const payment = await paymentOnFile(posted);
  if (!payment.ok) return keep(member, payment.error);
  const values = valuesOf(form);
  const { currency } = payment.value;
  const key = z.uuid().safeParse(values.key);
  const wish = isCurrency(currency) ? refundWishSchema(currency).safeParse(values) : null;
  if (!(key.success && wish?.success)) return keep(member, "form_incomplete");
  const { amount, purpose, reason } = wish.data;
  const asked = await requestRefund({
    ...{ paymentId, amountMinor: amount.amountMinor, purpose, reason, now },
    ...{ actor: member.actor, idempotencyKey: key.data },
  });
  if (!asked.ok) return keep(member, asked.error);
  const { refundId, isWaitingForApproval } = asked.value;
  await keepFlash(member, {
    ...{ form: "refund", done: isWaitingForApproval ? "waiting" : "sent" },
    ...(isWaitingForApproval ? { shown: [refundId] } : {}),
  });
}

/** "Undo" of a request that waits. */
export async function submitWithdrawal(
  posted: Pick<Posted, "member" | "now"> & { refundId: unknown },
): Promise<void> {
  const { member, now } = posted;
  const refundId = z.uuid().safeParse(posted.refundId);
  const done = refundId.success
    ? await withdrawRefund({ refundId: refundId.data, actor: member.actor, now })
    : ({ ok: false, error: "refund_unknown" } as const);
  if (!done.ok) return keep(member, done.error);
  await keepFlash(member, { form: "refund", done: "withdrawn" });
}
