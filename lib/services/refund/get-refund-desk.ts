import "server-only";
import { randomUUID } from "node:crypto";
import { parseCreditorPolicy } from "@/lib/domain/creditor/policy";
import { invariant } from "@/lib/domain/invariant";
import { addMoney } from "@/lib/domain/money/add-money";
import { isCurrency, type Money, money } from "@/lib/domain/money/money";
import { refundWishSchema } from "@/lib/domain/refund/form";
import { giveBack } from "@/lib/domain/refund/give-back";
import { needsApproval, refundMaxMinor } from "@/lib/domain/refund/limit";
import { REFUND_PURPOSES, type RefundPurpose } from "@/lib/domain/refund/purpose";
import { err, ok, type Result } from "@/lib/domain/result";
import { debtorFileOf, FILE } from "@/lib/services/account/debtor-file";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { type FileError, theirFile } from "@/lib/services/file/authorise";
import { findPayment, type PaymentRecord } from "@/lib/services/payment/payment-record";
import { findStanding } from "@/lib/services/payment/standing-record";
import type { FormErrors, FormValues } from "@/lib/services/session/draft";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { errorsOf } from "@/lib/services/staff/form-errors";
import { requesterOf } from "./authorise";
import { REFUNDABLE } from "./request-refund";
import { findRefundsOf, type RefundLimits, type RefundRecord, readLimits } from "./store";

/** What a refund would do, before it is asked for. */
export type RefundPreview = {
  amount: Money;
  purpose: RefundPurpose;
  reason: string;
  /** Of it, what the person owes again. */
  owedAgain: Money;
  balanceAfter: Money;
  needsSecond: boolean;
};

export type RefundDesk = {
  payment: { id: string; paid: Money; receiptNumber: string | null };
  /** The most that can be given back, by purpose; all zero where nothing can. */
  most: Record<RefundPurpose, Money>;
  isRefundable: boolean;
  refunds: (Pick<RefundRecord, "id" | "purpose" | "reason" | "status"> & {
    amount: Money;
    /** Who asked can take it back until somebody decides. */
    canWithdraw: boolean;
  })[];
  values: FormValues;
  errors: FormErrors;
  preview: RefundPreview | null;
  /** The form's own key: sent again it asks once. */
  key: string;
};

type Asked = { member: StaffMember; debtorId: string; paymentId: string; now: Date };

/** Read model of asking for a refund of one payment; the wish comes from the address. Errors: FileError. */
export async function getRefundDesk(
  asked: Asked & { values: FormValues },
): Promise<Result<RefundDesk, FileError>> {
  const { member, debtorId, values } = asked;
  const payment = await paymentOnFile(asked);
  if (!payment.ok) return payment;
  const limits = await readLimits(payment.value.id);
  const { currency, id, amountMinor, receiptNumber } = payment.value;
  invariant(limits && isCurrency(currency), "a payment on file has limits and a currency of ours");
  const most = Object.fromEntries(
    REFUND_PURPOSES.map((purpose) => [purpose, money(refundMaxMinor(limits, purpose), currency)]),
  ) as Record<RefundPurpose, Money>;
  const self = requesterOf(member.actor);
  const refunds = await findRefundsOf(id);
  return ok({
    payment: { id, paid: money(amountMinor, currency), receiptNumber },
    ...{ most, values, key: randomUUID(), isRefundable: REFUNDABLE.includes(limits.status) },
    refunds: refunds.map((refund) => ({
      ...{ id: refund.id, purpose: refund.purpose, reason: refund.reason, status: refund.status },
      amount: money(refund.amountMinor, currency),
      canWithdraw: refund.status === "requested" && refund.requestedBy === self,
    })),
    ...(await outcomeOf({ ...asked, debtorId, values }, payment.value, limits, most)),
  });
}

/** A payment of the file's person, where this colleague may ask for its refund. Errors: FileError. */
export async function paymentOnFile({
  member,
  debtorId,
  paymentId,
}: Asked): Promise<Result<PaymentRecord, FileError>> {
  const file = await theirFile(member.actor, "refund.request", debtorId);
  if (!file.ok) return file;
  const payment = UUID.test(paymentId) ? await findPayment(paymentId) : null;
  return payment?.debtorId === debtorId ? ok(payment) : err("unknown");
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

async function outcomeOf(
  { values, debtorId, now }: Asked & { values: FormValues },
  { id, currency }: PaymentRecord,
  limits: RefundLimits,
  most: RefundDesk["most"],
): Promise<Pick<RefundDesk, "errors" | "preview">> {
  if (!("amount" in values)) return { errors: {}, preview: null };
  invariant(isCurrency(currency), "a payment's currency is one of ours");
  const wish = refundWishSchema(currency).safeParse(values);
  if (!wish.success) return { errors: errorsOf(wish.error), preview: null };
  const { amount, purpose, reason } = wish.data;
  const { amountMinor } = amount;
  if (amountMinor === 0n) return { errors: { amount: "amount_invalid" }, preview: null };
  if (amountMinor > most[purpose].amountMinor) {
    return { errors: { amount: "amount_too_large" }, preview: null };
  }
  const standing = await findStanding(id);
  invariant(standing, "a payment on file stands somehow");
  const back = purpose === "goodwill" ? [] : giveBack(standing, amountMinor).allocations;
  const owedAgain = money(
    back.reduce((sum, part) => sum + part.amountMinor, 0n),
    currency,
  );
  const { balance } = debtorFileOf(await readDebtor(debtorId, FILE), now);
  const { approvalAboveMinor } = parseCreditorPolicy(limits.policy).refund;
  return {
    errors: {},
    preview: {
      ...{ amount, purpose, reason, owedAgain, balanceAfter: addMoney(balance, owedAgain) },
      needsSecond: needsApproval(limits, { amountMinor, purpose }, approvalAboveMinor),
    },
  };
}
