import "server-only";
import { type StatementLine, statementLines } from "@/lib/domain/account/statement";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { HoldKind } from "@/lib/domain/hold/kind";
import { isPositive, type Money, money } from "@/lib/domain/money/money";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { type DecisionRecord, LAST_ANSWER } from "@/lib/services/decision/store";
import {
  LAST_MOVEMENTS,
  LAST_MOVEMENTS_MAX,
  type MovementRecord,
} from "@/lib/services/ledger/movement-record";
import { totalOpenMinor } from "@/lib/services/overpayment/held-minor";
import { OVERPAYMENTS } from "@/lib/services/overpayment/store";
import { type LastReceipts, lastReceipts } from "@/lib/services/receipt/receipt-lines";
import { LAST_RECEIPTS } from "@/lib/services/receipt/receipt-list-record";
import { type DebtorFile, debtorFileOf, FILE } from "./debtor-file";
import type { FileAccount } from "./file-account";

/** What this page reads beside the session. */
export const ACCOUNT_PAGE = {
  ...FILE,
  movements: LAST_MOVEMENTS,
  receipts: LAST_RECEIPTS,
  overpayments: OVERPAYMENTS,
  answer: LAST_ANSWER,
};

/** For so long the page says that there is an answer; it stays to be read. */
const ANSWER_MS_MAX = 30 * 86_400_000;

/** A debt with the lines that add up to its balance. */
export type ShownAccount = FileAccount & {
  lines: StatementLine[];
  /** Whether movements before those are told in sum. */
  hasEarlier: boolean;
};

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
  /** What was answered not long ago to what they asked for. */
  answer: Pick<DecisionRecord, "kind" | "outcome"> | null;
  receipts: LastReceipts;
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
    accounts: withLines(file, debtor.read.movements),
    holds: file.holds.map(({ kind, accountId }) => ({
      kind,
      accountReference: file.accounts.find(({ id }) => id === accountId)?.reference ?? null,
    })),
    canPay: isLeft && effects.voluntaryPayment,
    canPlan: isLeft && effects.newPlan,
    plan: runningPlan(file),
    inTransit: isPositive(inTransit) ? inTransit : null,
    overpaid: isPositive(overpaid) ? overpaid : null,
    answer: freshAnswer(debtor.read.answer, now),
    receipts: lastReceipts(debtor.read.receipts, creditor),
    isAmicableNoticeDue: creditor.policy.amicableRecoveryNotice,
  };
}

function withLines(
  { accounts, creditor }: DebtorFile,
  movements: readonly MovementRecord[],
): ShownAccount[] {
  const shown = accounts.map((account) => {
    const own = movements.filter(({ accountId }) => accountId === account.id);
    const last = own.slice(0, LAST_MOVEMENTS_MAX).map(({ effectiveAt, ...movement }) => ({
      ...movement,
      effectiveOn: dateInZone(effectiveAt, creditor.timeZone),
    }));
    const lines = statementLines({ ...account, movements: last });
    return { ...account, lines, hasEarlier: own.length > last.length };
  });
  return shown.toSorted((a, b) => Number(isPositive(b.balance)) - Number(isPositive(a.balance)));
}

function freshAnswer(answer: DecisionRecord | null, now: Date): AccountPage["answer"] {
  if (!answer || now.getTime() - answer.decidedAt.getTime() > ANSWER_MS_MAX) return null;
  const { kind, outcome } = answer;
  return { kind, outcome };
}

function runningPlan({ plans }: DebtorFile): AccountPage["plan"] {
  if (plans.some(({ status }) => status === "active")) return "active";
  return plans.some(({ status }) => status === "pending_review") ? "pending_review" : null;
}
