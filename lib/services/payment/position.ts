import "server-only";
import { dateOf } from "@/lib/adapters/db/calendar-column";
import { isPossiblyTimeBarred } from "@/lib/domain/account/limitation";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { type CreditorPolicy, parseCreditorPolicy } from "@/lib/domain/creditor/policy";
import { effectsOf, type Hold } from "@/lib/domain/hold/effects";
import { invariant } from "@/lib/domain/invariant";
import { type Currency, isCurrency, type Money, money } from "@/lib/domain/money/money";
import type { Component, DebtBalances } from "@/lib/domain/payment/allocate-payment";
import { acknowledgedOn } from "@/lib/services/account/acknowledgements";
import { toHold } from "@/lib/services/hold/stored-hold";
import { type NextInstalment, nextInstalment } from "./next-instalment";
import type { PositionRecord } from "./store";

/** What a person owes and may pay on a day. */
export type Position = {
  currency: Currency;
  policy: CreditorPolicy;
  today: CalendarDate;
  /** Debts that may be paid: those under a hold that forbids it are left out (L722-5 C. conso.). */
  payableDebts: DebtBalances[];
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

type AccountRecord = PositionRecord["accounts"][number];

function balancesOf(account: AccountRecord): DebtBalances {
  const owedMinor = (component: Component) => {
    const found = account.ledgerAccounts.find(({ code }) => code === component);
    return found ? found.debitMinor - found.creditMinor : 0n;
  };
  return {
    accountId: account.id,
    dueOn: dateOf(account.dueOn),
    principal: owedMinor("principal"),
    interest: owedMinor("interest"),
    accessory: owedMinor("accessory"),
  };
}

const totalMinor = (debts: readonly DebtBalances[]): bigint =>
  debts.reduce((sum, debt) => sum + debt.principal + debt.interest + debt.accessory, 0n);

function holdsOn(record: PositionRecord, accountId: string): Hold[] {
  return record.holds
    .filter((hold) => hold.accountId === null || hold.accountId === accountId)
    .map(toHold);
}

function isAnyTimeBarred(
  record: PositionRecord,
  debts: readonly DebtBalances[],
  on: CalendarDate,
): boolean {
  const paidOn = acknowledgedOn(record);
  return record.accounts.some(({ id, dueOn, limitationYears }) => {
    const debt = debts.find(({ accountId }) => accountId === id);
    if (!debt || totalMinor([debt]) === 0n) return false;
    return isPossiblyTimeBarred({ dueOn: dateOf(dueOn), limitationYears, paidOn }, on);
  });
}

/** Reads a person's position from the stored facts. */
export function positionOf(record: PositionRecord, now: Date): Position {
  const { creditor } = record;
  invariant(isCurrency(creditor.currency), "a creditor's currency is one of ours");
  const currency = creditor.currency;
  const today = dateInZone(now, creditor.timeZone);
  const allDebts = record.accounts.map(balancesOf);
  const payableDebts = allDebts.filter(
    ({ accountId }) => effectsOf(holdsOn(record, accountId), today).voluntaryPayment,
  );
  const inTransitMinor = record.payments
    .filter(({ status }) => status === "processing")
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  const payableMinor = totalMinor(payableDebts) - inTransitMinor;
  const [plan] = record.plans;
  return {
    ...{ currency, today, allDebts, payableDebts },
    policy: parseCreditorPolicy(creditor.policy),
    isHeld: totalMinor(allDebts) > 0n && totalMinor(payableDebts) === 0n,
    inTransit: money(inTransitMinor, currency),
    payable: money(payableMinor > 0n ? payableMinor : 0n, currency),
    instalment: plan ? nextInstalment(plan, currency, today) : null,
    planId: plan?.id ?? null,
    isPossiblyTimeBarred: isAnyTimeBarred(record, payableDebts, today),
  };
}
