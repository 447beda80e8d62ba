import "server-only";
import { buildStatement, type Statement } from "@/lib/domain/account/statement";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { HoldKind } from "@/lib/domain/hold/kind";
import { isPositive, type Money, money } from "@/lib/domain/money/money";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { HISTORY, type HistoryLine } from "@/lib/services/ledger/store";
import { totalOpenMinor } from "@/lib/services/overpayment/held-minor";
import { OVERPAYMENTS } from "@/lib/services/overpayment/store";
import { type DebtorFile, debtorFileOf, FILE } from "./debtor-file";
import type { FileAccount } from "./file-account";
import { type ReceiptLine, receiptLines } from "./receipt-lines";
import { statementEntries } from "./statement-entries";
import { RECEIPTS } from "./store";

/** What this page reads beside the session. */
export const ACCOUNT_PAGE = {
  ...FILE,
  history: HISTORY,
  receipts: RECEIPTS,
  overpayments: OVERPAYMENTS,
};

export type ShownAccount = FileAccount & { statement: Statement };

export type AccountPage = {
  today: CalendarDate;
  balance: Money;
  /** Debts with something owed first; settled ones stay to be seen. */
  accounts: ShownAccount[];
  holds: { kind: HoldKind; accountReference: string | null }[];
  /** Which of the first two doors lead somewhere; the other two and help always do. */
  canPay: boolean;
  canPlan: boolean;
  plan: "active" | "pending_review" | null;
  inTransit: Money | null;
  /** Paid too much and not decided on. */
  overpaid: Money | null;
  receipts: ReceiptLine[];
  /** The R124-4 CPCE items and the L111-8 text are due at every step (French third party). */
  isAmicableNoticeDue: boolean;
};

/** Read model of what is owed, to whom, why, and what can be done. */
export function getAccountPage(debtor: ReadDebtor<typeof ACCOUNT_PAGE>, now: Date): AccountPage {
  const file = debtorFileOf(debtor, now);
  const { balance, inTransit, effects, creditor } = file;
  const overpaid = money(totalOpenMinor(debtor.read.overpayments), file.currency);
  const isLeft = balance.amountMinor > inTransit.amountMinor;
  return {
    ...{ today: file.today, balance },
    accounts: withStatements(file, debtor.read.history),
    holds: file.holds.map(({ kind, accountId }) => ({
      kind,
      accountReference: file.accounts.find(({ id }) => id === accountId)?.reference ?? null,
    })),
    canPay: isLeft && effects.voluntaryPayment,
    canPlan: isLeft && effects.newPlan,
    plan: runningPlan(file),
    inTransit: isPositive(inTransit) ? inTransit : null,
    overpaid: isPositive(overpaid) ? overpaid : null,
    receipts: receiptLines(debtor.read, file),
    isAmicableNoticeDue: creditor.policy.amicableRecoveryNotice,
  };
}

function withStatements(
  { accounts, currency, creditor }: DebtorFile,
  history: readonly HistoryLine[],
): ShownAccount[] {
  const shown = accounts.map((account) => {
    const own = history.filter(({ accountId }) => accountId === account.id);
    const entries = statementEntries(own, creditor.timeZone);
    return { ...account, statement: buildStatement(entries, currency) };
  });
  return shown.toSorted((a, b) => Number(isPositive(b.balance)) - Number(isPositive(a.balance)));
}

function runningPlan({ plans }: DebtorFile): AccountPage["plan"] {
  if (plans.some(({ status }) => status === "active")) return "active";
  return plans.some(({ status }) => status === "pending_review") ? "pending_review" : null;
}
