import "server-only";
import { buildStatement, type Statement } from "@/lib/domain/account/statement";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { HoldKind } from "@/lib/domain/hold/kind";
import { isPositive, type Money, money } from "@/lib/domain/money/money";
import { getHistory } from "@/lib/services/ledger/get-history";
import { type DebtorFile, readDebtorFile } from "./debtor-file";
import type { FileAccount } from "./file-account";
import { statementEntries } from "./statement-entries";
import { findReceipts } from "./store";

const RECEIPTS_MAX = 6;

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
  receipts: { number: string; paidOn: CalendarDate; amount: Money }[];
  /** The R124-4 CPCE items and the L111-8 text are due at every step (French third party). */
  isAmicableNoticeDue: boolean;
};

/** Read model of what is owed, to whom, why, and what can be done. */
export async function getAccountPage(input: {
  actor: DebtorActor;
  now: Date;
}): Promise<AccountPage> {
  const { debtorId } = input.actor;
  const file = await readDebtorFile(debtorId, input.now);
  const { balance, inTransit, effects, currency, timeZone } = file;
  const isLeft = balance.amountMinor > inTransit.amountMinor;
  const receipts = await findReceipts(debtorId, RECEIPTS_MAX);
  return {
    ...{ today: file.today, balance },
    accounts: await withStatements(file),
    holds: file.holds.map(({ kind, accountId }) => ({
      kind,
      accountReference: file.accounts.find(({ id }) => id === accountId)?.reference ?? null,
    })),
    canPay: isLeft && effects.voluntaryPayment,
    canPlan: isLeft && effects.newPlan,
    plan: runningPlan(file),
    inTransit: isPositive(inTransit) ? inTransit : null,
    receipts: receipts.map(({ number, issuedAt, amountMinor, payment }) => ({
      number,
      paidOn: dateInZone(payment.succeededAt ?? issuedAt, timeZone),
      amount: money(amountMinor, currency),
    })),
    isAmicableNoticeDue: file.policy.amicableRecoveryNotice,
  };
}

async function withStatements({ accounts, currency, timeZone }: DebtorFile) {
  const shown = await Promise.all(
    accounts.map(async (account) => {
      const entries = statementEntries(await getHistory(account.id), timeZone);
      return { ...account, statement: buildStatement(entries, currency) };
    }),
  );
  return shown.toSorted((a, b) => Number(isPositive(b.balance)) - Number(isPositive(a.balance)));
}

function runningPlan({ plans }: DebtorFile): AccountPage["plan"] {
  if (plans.some(({ status }) => status === "active")) return "active";
  return plans.some(({ status }) => status === "pending_review") ? "pending_review" : null;
}
