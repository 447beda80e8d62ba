import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CreditorPolicy } from "@/lib/domain/creditor/policy";
import { type Currency, isPositive, type Money, money } from "@/lib/domain/money/money";
import type { DebtBalances } from "@/lib/domain/payment/allocate-payment";
import { debtorFileOf, type FILE } from "@/lib/services/account/debtor-file";
import type { FileAccount } from "@/lib/services/account/file-account";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { type NextInstalment, nextInstalment } from "./next-instalment";

/** What a person owes and may pay on a day. */
export type Position = {
  currency: Currency;
  policy: CreditorPolicy;
  today: CalendarDate;
  /** Debts that may be paid: those under a hold that forbids it are left out (L722-5 C. conso.). */
  payableDebts: DebtBalances[];
  /** Those among them on which something is owed, the oldest first. */
  payableAccounts: FileAccount[];
  allDebts: DebtBalances[];
  /** True where something is owed and a hold forbids to pay any of it. */
  isHeld: boolean;
  /** SEPA debits on their way: not paid yet, not to be asked for again. */
  inTransit: Money;
  /** What may be paid now: the payable debts less what is on its way. */
  payable: Money;
  instalment: NextInstalment | null;
  planId: string | null;
  /** A part payment could revive a debt that may no longer be claimed: a person looks first. */
  isPossiblyTimeBarred: boolean;
};

const balancesOf = ({ id, dueOn, order, basis, owedMinor }: FileAccount): DebtBalances => ({
  ...{ accountId: id, dueOn, order, basis, ...owedMinor },
});

const totalMinor = (accounts: readonly FileAccount[]): bigint =>
  accounts.reduce((sum, { balance }) => sum + balance.amountMinor, 0n);

/** A person's position from the file that was read of them. */
export function positionOf(debtor: ReadDebtor<typeof FILE>, now: Date): Position {
  const { accounts, currency, today, inTransit, plans, creditor } = debtorFileOf(debtor, now);
  const payable = accounts.filter(({ effects }) => effects.voluntaryPayment);
  const payableMinor = totalMinor(payable) - inTransit.amountMinor;
  const plan = plans.find(({ status }) => status === "active");
  return {
    ...{ currency, today, inTransit, policy: creditor.policy },
    allDebts: accounts.map(balancesOf),
    payableDebts: payable.map(balancesOf),
    payableAccounts: payable.filter(({ balance }) => isPositive(balance)),
    isHeld: totalMinor(accounts) > 0n && totalMinor(payable) === 0n,
    payable: money(payableMinor > 0n ? payableMinor : 0n, currency),
    instalment: plan ? nextInstalment(plan, currency, today) : null,
    planId: plan?.id ?? null,
    isPossiblyTimeBarred: payable.some((account) => account.isPossiblyTimeBarred),
  };
}
