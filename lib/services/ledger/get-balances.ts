import "server-only";
import { dateOf } from "@/lib/adapters/db/calendar-column";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { invariant } from "@/lib/domain/invariant";
import { DEBT_CODES, type DebtCode } from "@/lib/domain/ledger/chart";
import type { Currency } from "@/lib/domain/money/money";
import { isCurrency } from "@/lib/domain/money/money";
import { findDebts } from "./store";

/** What is owed on one debt, by part, in minor units. */
export type DebtBalance = {
  accountId: string;
  reference: string;
  dueOn: CalendarDate;
  currency: Currency;
  parts: Record<DebtCode, bigint>;
  balanceMinor: bigint;
};

/** What a debtor owes on each debt, oldest first; settled debts are there too, with zero. */
export async function getBalances(debtorId: string): Promise<DebtBalance[]> {
  const debts = await findDebts(debtorId);
  return debts.map((debt) => {
    const { currency } = debt;
    invariant(isCurrency(currency), `account ${debt.id} has an unknown currency`);
    const of = (code: DebtCode) => {
      const book = debt.ledgerAccounts.find((candidate) => candidate.code === code);
      return book ? book.debitMinor - book.creditMinor : 0n;
    };
    const parts = {
      principal: of("principal"),
      interest: of("interest"),
      accessory: of("accessory"),
    };
    return {
      accountId: debt.id,
      reference: debt.reference,
      dueOn: dateOf(debt.dueOn),
      currency,
      parts,
      balanceMinor: DEBT_CODES.reduce((sum, code) => sum + parts[code], 0n),
    };
  });
}
