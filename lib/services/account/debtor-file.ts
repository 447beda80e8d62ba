import "server-only";
import type { Transaction } from "@/lib/adapters/db/transaction";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { type CreditorPolicy, parseCreditorPolicy } from "@/lib/domain/creditor/policy";
import type { HoldEffects } from "@/lib/domain/hold/effects";
import { invariant } from "@/lib/domain/invariant";
import { sumMoney } from "@/lib/domain/money/add-money";
import { type Currency, isCurrency, isPositive, type Money, money } from "@/lib/domain/money/money";
import { type AccountHold, accountHolds } from "./account-holds";
import { acknowledgedOn } from "./acknowledgements";
import { type FileAccount, fileAccounts } from "./file-account";
import { type DebtorFileRecord, findDebtorFile } from "./store";

/** A person's debts with one creditor, as they stand on a day. */
export type DebtorFile = {
  currency: Currency;
  policy: CreditorPolicy;
  creditorSlug: string;
  timeZone: string;
  today: CalendarDate;
  accounts: FileAccount[];
  balance: Money;
  holds: AccountHold[];
  /** What may go on with at least one debt that is still owed. */
  effects: Pick<HoldEffects, "voluntaryPayment" | "newPlan">;
  /** SEPA debits on their way: not paid yet, not to be asked for again. */
  inTransit: Money;
  /** Plans that are not over, newest first. */
  plans: { id: string; status: string }[];
};

/** Reads the file of a person; the caller has made sure that it is theirs to read. */
export async function readDebtorFile(
  debtorId: string,
  now: Date,
  tx?: Transaction,
): Promise<DebtorFile> {
  return debtorFileOf(await findDebtorFile(debtorId, tx), now);
}

function debtorFileOf(record: DebtorFileRecord, now: Date): DebtorFile {
  const { creditor, payments } = record;
  const { currency, timeZone, slug: creditorSlug } = creditor;
  invariant(isCurrency(currency), "a creditor's currency is one of ours");
  const today = dateInZone(now, timeZone);
  const holds = accountHolds(record.holds, today);
  const accounts = fileAccounts(record, { currency, today, holds, paidOn: acknowledgedOn(record) });
  const owed = accounts.filter(({ balance }) => isPositive(balance));
  const inTransit = payments.filter(({ status }) => status === "processing");
  return {
    ...{ currency, creditorSlug, timeZone, today, accounts, holds },
    policy: parseCreditorPolicy(creditor.policy),
    balance: sumMoney(
      accounts.map(({ balance }) => balance),
      currency,
    ),
    effects: {
      voluntaryPayment: owed.some(({ effects }) => effects.voluntaryPayment),
      newPlan: owed.some(({ effects }) => effects.newPlan),
    },
    inTransit: sumMoney(
      inTransit.map(({ amountMinor }) => money(amountMinor, currency)),
      currency,
    ),
    plans: record.plans.map(({ id, status }) => ({ id, status })),
  };
}
