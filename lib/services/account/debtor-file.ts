import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { HoldEffects } from "@/lib/domain/hold/effects";
import { invariant } from "@/lib/domain/invariant";
import { sumMoney } from "@/lib/domain/money/add-money";
import { type Currency, isCurrency, isPositive, type Money, money } from "@/lib/domain/money/money";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { type AccountHold, accountHolds } from "./account-holds";
import { acknowledgedOn } from "./acknowledgements";
import { type FileAccount, fileAccounts } from "./file-account";
import { DEBTOR_FILE, type DebtorFileRecord } from "./store";

/** What every page about a person's debts reads. */
export const FILE = { file: DEBTOR_FILE };

/** A person's debts with one creditor, as they stand on a day. */
export type DebtorFile = {
  creditor: CreditorView;
  currency: Currency;
  today: CalendarDate;
  accounts: FileAccount[];
  balance: Money;
  holds: AccountHold[];
  /** What may go on with at least one debt that is still owed. */
  effects: Pick<HoldEffects, "voluntaryPayment" | "newPlan">;
  /** Debits and collections on their way: not paid yet, not to be asked for again. */
  inTransit: Money;
  /** Plans that are not over, newest first. */
  plans: DebtorFileRecord["plans"];
};

/** The file of a person from what was read of them. */
export function debtorFileOf({ read, creditor }: ReadDebtor<typeof FILE>, now: Date): DebtorFile {
  const record = read.file;
  const { currency, timeZone } = creditor;
  invariant(isCurrency(currency), "a creditor's currency is one of ours");
  const today = dateInZone(now, timeZone);
  const holds = accountHolds(record.holds, today);
  const paidOn = acknowledgedOn(record, timeZone);
  const accounts = fileAccounts(record, { currency, today, holds, paidOn });
  const owed = accounts.filter(({ balance }) => isPositive(balance));
  return {
    ...{ creditor, currency, today, accounts, holds, plans: record.plans },
    balance: sumMoney(
      accounts.map(({ balance }) => balance),
      currency,
    ),
    effects: {
      voluntaryPayment: owed.some(({ effects }) => effects.voluntaryPayment),
      newPlan: owed.some(({ effects }) => effects.newPlan),
    },
    inTransit: money(record.inTransitMinor, currency),
  };
}
