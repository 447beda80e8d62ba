import "server-only";
import { isPossiblyTimeBarred } from "@/lib/domain/account/limitation";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { effectsOf, type HoldEffects } from "@/lib/domain/hold/effects";
import type { DebtCode } from "@/lib/domain/ledger/chart";
import { type Currency, isPositive, type Money, money } from "@/lib/domain/money/money";
import type { Component } from "@/lib/domain/payment/allocate-payment";
import { imputationOrder } from "@/lib/domain/payment/imputation-order";
import type { AccountHold } from "./account-holds";
import type { DebtorFileRecord } from "./store";

const CONTRACT_ENDING_LENGTH = 4;

/** One debt as it stands. */
export type FileAccount = {
  id: string;
  reference: string;
  /** A message key: gas, electricity, phone, … */
  product: string;
  contractEnding: string;
  /** The creditor's own words for the principal. */
  principalLabel: string;
  dueOn: CalendarDate;
  letterReference: string;
  letterSentOn: CalendarDate;
  balance: Money;
  /** The balance by part of the debt, minor units. */
  owedMinor: Readonly<Record<DebtCode, bigint>>;
  /** What the debt consists of by part, before payments and corrections, minor units. */
  claimedMinor: Readonly<Record<DebtCode, bigint>>;
  /** In which order a payment settles the parts, and the judgment that says so. */
  order: readonly Component[];
  basis: string | null;
  effects: HoldEffects;
  /** A person has to look before a plan or part payment (art. 2240 C. civ.). */
  isPossiblyTimeBarred: boolean;
};

type Facts = {
  currency: Currency;
  today: CalendarDate;
  holds: readonly AccountHold[];
  paidOn: readonly CalendarDate[];
};

export function fileAccounts({ accounts }: DebtorFileRecord, facts: Facts): FileAccount[] {
  return accounts.map((account) => fileAccount(account, facts));
}

function fileAccount(account: Account, { currency, today, holds, paidOn }: Facts): FileAccount {
  const { id, reference, product, principalLabel, dueOn, limitationYears } = account;
  const { letterReference, letterSentOn } = account;
  const owedMinor = byPart(account, (book) => book.debitMinor - book.creditMinor);
  const balance = money(owedMinor.principal + owedMinor.interest + owedMinor.accessory, currency);
  const own = holds.filter(({ accountId }) => accountId === null || accountId === id);
  return {
    ...{ id, reference, product, principalLabel, letterReference, letterSentOn, dueOn },
    ...{ balance, owedMinor, claimedMinor: byPart(account, (book) => book.claimedMinor) },
    ...{ order: imputationOrder(account.imputationOrder), basis: account.imputationBasis },
    contractEnding: account.contractNumber.slice(-CONTRACT_ENDING_LENGTH),
    effects: effectsOf(own, today),
    isPossiblyTimeBarred:
      isPositive(balance) && isPossiblyTimeBarred({ dueOn, limitationYears, paidOn }, today),
  };
}

type Account = DebtorFileRecord["accounts"][number];

function byPart({ books }: Account, of: (book: Account["books"][number]) => bigint) {
  const minorOf = (part: DebtCode) => {
    const book = books.find(({ code }) => code === part);
    return book ? of(book) : 0n;
  };
  return {
    principal: minorOf("principal"),
    interest: minorOf("interest"),
    accessory: minorOf("accessory"),
  };
}
