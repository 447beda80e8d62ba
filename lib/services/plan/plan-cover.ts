import "server-only";
import { type Money, money } from "@/lib/domain/money/money";
import { isOnItsWay } from "@/lib/services/account/debtor-file";
import type { DebtorFileRecord } from "@/lib/services/account/store";
import { currencyOf, type PlanRecord } from "./plan-record";

/** What covers a plan's instalments. On its way counts as paying: asking twice would be worse than asking late. */
export function coveredBy(plan: PlanRecord, { payments }: DebtorFileRecord): Money {
  return sumOf(plan, payments);
}

/** The part of it that has arrived. */
export function arrivedFor(plan: PlanRecord, { payments }: DebtorFileRecord): Money {
  return sumOf(
    plan,
    payments.filter((payment) => !isOnItsWay(payment)),
  );
}

function sumOf(plan: PlanRecord, payments: DebtorFileRecord["payments"]): Money {
  const sumMinor = payments
    .filter(({ planId }) => planId === plan.id)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return money(sumMinor, currencyOf(plan));
}
