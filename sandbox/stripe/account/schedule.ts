// What happens later by itself: debits settle, disputes arrive, payouts leave. Driven by the sandbox's clock.
import { settleDebit } from "@/sandbox/stripe/intents/settle-debit";
import { makeBalanceTransactionOf } from "@/sandbox/stripe/money/balance-transactions";
import { openDispute } from "@/sandbox/stripe/money/disputes";
import { arrive, payOutDaily } from "@/sandbox/stripe/money/payouts";
import { failRefund } from "@/sandbox/stripe/money/refund-failure";
import { settleRefund } from "@/sandbox/stripe/money/refunds";
import type { Account } from "./account";
import type { DueKind } from "./pending";

const actions: Record<DueKind, (account: Account, targetId: string) => void> = {
  balance_transaction: makeBalanceTransactionOf,
  debit_settlement: settleDebit,
  dispute: openDispute,
  payout_arrival: arrive,
  payout_run: payOutDaily,
  refund_failure: failRefund,
  refund_settlement: settleRefund,
};

/** Does everything whose time has come, each at its own time, also what becomes due on the way. */
export function runDue(account: Account): void {
  const { dues } = account.state;
  const nowMs = account.now().getTime();
  for (let due = dues.take(nowMs); due !== undefined; due = dues.take(nowMs)) {
    const { id, kind, targetId, dueAtMs } = due;
    dues.delete(id);
    account.happen(dueAtMs, () => actions[kind](account, targetId));
  }
}
