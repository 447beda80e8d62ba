// What happens later by itself: debits settle, disputes arrive, fees become known. Driven by the sandbox's clock.
import { settleDebit } from "@/sandbox/stripe/intents/settle-debit";
import { makeBalanceTransactionOf } from "@/sandbox/stripe/money/balance-transactions";
import { openDispute } from "@/sandbox/stripe/money/disputes";
import { settleRefund } from "@/sandbox/stripe/money/refunds";
import type { Account } from "./account";
import type { Due, DueKind } from "./pending";

const actions: Record<DueKind, (account: Account, targetId: string) => void> = {
  balance_transaction: makeBalanceTransactionOf,
  debit_settlement: settleDebit,
  dispute: openDispute,
  refund_settlement: settleRefund,
};

/** Does everything whose time has come, oldest first, also what becomes due on the way. */
export function runDue(account: Account): void {
  for (let due = nextDue(account); due !== undefined; due = nextDue(account)) {
    account.state.dues.delete(due.id);
    account.request = { id: null, idempotencyKey: null };
    actions[due.kind](account, due.targetId);
    account.changed();
  }
}

function nextDue(account: Account): Due | undefined {
  const nowMs = account.now().getTime();
  return account.state.dues
    .oldestFirst()
    .filter((due) => due.dueAtMs <= nowMs)
    .sort((a, b) => a.dueAtMs - b.dueAtMs)[0];
}
