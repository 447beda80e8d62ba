import "server-only";
import { randomUUID } from "node:crypto";
import { subtractMoney } from "@/lib/domain/money/add-money";
import { type Currency, type Money, money } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import { writeOffWishSchema } from "@/lib/domain/write-off/form";
import { debtorFileOf, FILE } from "@/lib/services/account/debtor-file";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { type FileError, theirFile } from "@/lib/services/file/authorise";
import { positionOf } from "@/lib/services/payment/position";
import { requesterOf } from "@/lib/services/refund/authorise";
import type { FormErrors, FormValues } from "@/lib/services/session/draft";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { errorsOf } from "@/lib/services/staff/form-errors";
import { forgivable } from "./forgivable";
import { isReversible } from "./request-write-off";
import { findWriteOffs, type WriteOffRecord } from "./store";

/** A write-off as pages of the creditor's people show it. */
export type ShownWriteOff = Pick<
  WriteOffRecord,
  "id" | "accountReference" | "reason" | "status" | "requestedAt"
> & {
  amount: Money;
  /** It takes another one back: its amount is owed again. */
  isReversal: boolean;
  /** Who asked can take it back until somebody decides. */
  canWithdraw: boolean;
  canReverse: boolean;
};

export type WriteOffPreview = {
  account: string;
  accountReference: string;
  amount: Money;
  reason: string;
  accountAfter: Money;
  balanceAfter: Money;
  /** The plan that is followed ends sooner, or is complete. */
  changesPlan: boolean;
};

export type WriteOffDesk = {
  debts: { id: string; reference: string; most: Money }[];
  currency: Currency;
  all: ShownWriteOff[];
  values: FormValues;
  errors: FormErrors;
  preview: WriteOffPreview | null;
  /** The form's own key: sent again it asks once. */
  key: string;
};

/** Read model of giving up a debt; the wish comes from the address. Errors: FileError. */
export async function getWriteOffDesk(input: {
  member: StaffMember;
  debtorId: string;
  values: FormValues;
  now: Date;
}): Promise<Result<WriteOffDesk, FileError>> {
  const { member, debtorId, values, now } = input;
  const own = await theirFile(member.actor, "write_off.request", debtorId);
  if (!own.ok) return own;
  const debtor = await readDebtor(debtorId, FILE);
  const file = debtorFileOf(debtor, now);
  const all = await findWriteOffs(debtorId);
  const most = forgivable(positionOf(debtor, now), all);
  const debts = file.accounts.map(({ id, reference, balance }) => ({
    ...{ id, reference, balance },
    most: money(most.find(({ accountId }) => accountId === id)?.mostMinor ?? 0n, file.currency),
  }));
  const wish = wishOf(values, file.currency, debts);
  const self = requesterOf(member.actor);
  return ok({
    ...{ debts, currency: file.currency, values, key: randomUUID() },
    all: all.map((one) => shownWriteOff(one, all, self)),
    errors: wish && !wish.ok ? wish.error : {},
    preview: wish?.ok ? previewOf(wish.value, file) : null,
  });
}

const shownWriteOff = (
  one: WriteOffRecord,
  all: readonly WriteOffRecord[],
  self: string,
): ShownWriteOff => {
  const { id, accountReference, reason, status, requestedAt } = one;
  return {
    ...{ id, accountReference, reason, status, requestedAt },
    amount: money(one.amountMinor, one.currency),
    isReversal: one.reversesId !== null,
    canWithdraw: status === "requested" && one.requestedBy === self,
    canReverse: isReversible(one, all),
  };
};

type Debt = { id: string; reference: string; balance: Money; most: Money };
type Wish = { debt: Debt; amount: Money; reason: string };

function wishOf(
  values: FormValues,
  currency: Currency,
  debts: readonly Debt[],
): Result<Wish, FormErrors> | null {
  if (!("amount" in values)) return null;
  const read = writeOffWishSchema(currency).safeParse(values);
  if (!read.success) return err(errorsOf(read.error));
  const { account, amount, reason } = read.data;
  const debt = debts.find(({ id }) => id === account);
  if (!debt) return err({ account: "account_missing" });
  if (amount.amountMinor === 0n) return err({ amount: "amount_invalid" });
  if (amount.amountMinor > debt.most.amountMinor) return err({ amount: "amount_too_large" });
  return ok({ debt, amount, reason });
}

function previewOf(
  { debt, amount, reason }: Wish,
  { balance, plans }: ReturnType<typeof debtorFileOf>,
): WriteOffPreview {
  const { id, reference } = debt;
  return {
    ...{ account: id, accountReference: reference, amount, reason },
    accountAfter: subtractMoney(debt.balance, amount),
    balanceAfter: subtractMoney(balance, amount),
    changesPlan: plans.some(
      ({ status, accountReferences }) =>
        status === "active" && accountReferences.includes(reference),
    ),
  };
}
