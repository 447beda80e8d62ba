// How a payment is divided among debts and their parts (art. 1343-1 and 1342-10 C. civ.).
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { invariant } from "@/lib/domain/invariant";
import { allocateMoney } from "@/lib/domain/money/allocate-money";
import { type Money, money } from "@/lib/domain/money/money";

/** In the law's order: a payment settles interest, then lawful accessories, then principal (art. 1343-1). */
export const COMPONENTS = ["interest", "accessory", "principal"] as const;
export type Component = (typeof COMPONENTS)[number];

/** What is owed on one account, in minor units, and in which order a payment settles its parts. */
export type DebtBalances = Readonly<{
  accountId: string;
  dueOn: CalendarDate;
  /** The law's, or a judgment's: see imputation-order.ts. */
  order: readonly Component[];
  /** The judgment that says so; null where none does. */
  basis: string | null;
}> &
  Readonly<Record<Component, bigint>>;

/** What a payment settles of one part of a debt; with the order that a judgment set for the debt, where one did. */
export type Allocation = Readonly<{
  accountId: string;
  component: Component;
  amountMinor: bigint;
  imputationOrder?: readonly Component[];
  imputationBasis?: string;
}>;

export type PaymentAllocation = Readonly<{
  allocations: readonly Allocation[];
  /** What is left when every debt is settled: owed back to the person. */
  overpaymentMinor: bigint;
}>;

/**
 * Divides a payment: the account that the person chose first (art. 1342-10), then debts already due, then the
 * oldest; debts of one day share pro rata. Within a debt: its parts in the debt's own order. Loses nothing.
 */
export function allocatePayment(
  input: Readonly<{
    amount: Money;
    debts: readonly DebtBalances[];
    chosenAccountId?: string | undefined;
  }>,
): PaymentAllocation {
  const { amount, debts, chosenAccountId } = input;
  invariant(amount.amountMinor > 0n, "only a positive payment is allocated");
  let left = amount;
  const allocations: Allocation[] = [];
  for (const rank of ranked(debts, chosenAccountId)) {
    const owedMinor = rank.map(totalMinor);
    const payableMinor = owedMinor.reduce((sum, owed) => sum + owed, 0n);
    if (payableMinor === 0n || left.amountMinor === 0n) continue;
    const part = left.amountMinor < payableMinor ? left.amountMinor : payableMinor;
    const shares = allocateMoney(money(part, left.currency), owedMinor);
    rank.forEach((debt, index) => {
      allocations.push(...withinDebt(debt, shares[index]?.amountMinor ?? 0n));
    });
    left = money(left.amountMinor - part, left.currency);
  }
  return { allocations, overpaymentMinor: left.amountMinor };
}

/** Debts in groups that are settled one after the other. The oldest due date is also the first to have fallen due. */
function ranked(debts: readonly DebtBalances[], chosenAccountId?: string): DebtBalances[][] {
  const chosen = debts.filter(({ accountId }) => accountId === chosenAccountId);
  const others = debts.filter(({ accountId }) => accountId !== chosenAccountId);
  const dates = [...new Set(others.map(({ dueOn }) => dueOn))].toSorted();
  return [chosen, ...dates.map((date) => others.filter(({ dueOn }) => dueOn === date))];
}

function totalMinor(debt: DebtBalances): bigint {
  return COMPONENTS.reduce((sum, component) => sum + debt[component], 0n);
}

function withinDebt(debt: DebtBalances, shareMinor: bigint): Allocation[] {
  const { accountId, order, basis } = debt;
  const imputation = basis === null ? {} : { imputationOrder: order, imputationBasis: basis };
  let leftMinor = shareMinor;
  return order.flatMap((component) => {
    const owedMinor = debt[component];
    invariant(owedMinor >= 0n, "no part of a debt is negative");
    const amountMinor = owedMinor < leftMinor ? owedMinor : leftMinor;
    leftMinor -= amountMinor;
    return amountMinor > 0n ? [{ accountId, component, amountMinor, ...imputation }] : [];
  });
}
