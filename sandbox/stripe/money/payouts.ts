// Payouts: on business days at 06:00 UTC everything available goes to the creditor's bank, and is there a day later.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import {
  businessDaysAfter,
  isBusinessDay,
  nextAtHour,
  startOfDay,
} from "@/sandbox/stripe/account/business-days";
import { newId } from "@/sandbox/stripe/protocol/identifier";
import { invalidRequest } from "@/sandbox/stripe/protocol/stripe-fault";
import { recordMovement, refreshAvailability } from "./movements";

const runAtHour = 6;
const run = "daily";

/** Sets the account's daily run going, unless it is going already. */
export function planPayouts(account: Account): void {
  if (account.state.dues.get(`payout_run:${run}`) !== undefined) return;
  account.schedule("payout_run", run, nextAtHour(account.now(), runAtHour));
}

/** Pays out what is available, by currency, and plans the next run. What is owed to Stripe is not paid out. */
export function payOutDaily(account: Account): void {
  refreshAvailability(account);
  if (isBusinessDay(account.now())) {
    for (const movements of unpaidByCurrency(account).values()) payOut(account, movements);
  }
  account.schedule("payout_run", run, nextAtHour(account.now(), runAtHour));
}

/** The bank has the money. */
export function arrive(account: Account, payoutId: string): void {
  const payout = account.state.payouts.get(payoutId);
  if (payout?.status !== "in_transit") return;
  payout.status = "paid";
  account.emit("payout.paid", payout);
}

/** The bank sent it back, on its way or after it had arrived: the money is in the balance again. */
export function failPayout(account: Account, payout: Stripe.Payout): void {
  if (payout.status === "failed") throw invalidRequest(`Payout ${payout.id} has failed already.`);
  const movement = recordMovement(account, {
    kind: "payout_failure",
    amount: payout.amount,
    fee: 0,
    currency: payout.currency,
    sourceId: payout.id,
    description: "PAYOUT FAILURE",
  });
  payout.status = "failed";
  payout.failure_balance_transaction = movement.id;
  payout.failure_code = "account_closed";
  payout.failure_message = "The bank account has been closed.";
  account.emit("payout.failed", payout);
}

function unpaidByCurrency(account: Account): Map<string, Stripe.BalanceTransaction[]> {
  const { balanceTransactions, paidOut } = account.state;
  const unpaid = balanceTransactions
    .oldestFirst()
    .filter(({ id, status }) => status === "available" && paidOut.get(id) === undefined);
  return Map.groupBy(unpaid, ({ currency }) => currency);
}

function payOut(account: Account, movements: readonly Stripe.BalanceTransaction[]): void {
  const amount = movements.reduce((sum, { net }) => sum + net, 0);
  const currency = movements[0]?.currency;
  if (amount <= 0 || currency === undefined) return;
  const id = newId("po");
  const own = recordMovement(account, {
    kind: "payout",
    amount: -amount,
    fee: 0,
    currency,
    sourceId: id,
    description: "STRIPE PAYOUT",
  });
  for (const movement of [...movements, own]) {
    account.state.paidOut.put({ id: movement.id, payoutId: id });
  }
  const arrival = businessDaysAfter(account.now(), 1);
  const payout: Stripe.Payout = {
    ...blank,
    id,
    amount,
    arrival_date: startOfDay(arrival).getTime() / 1000,
    balance_transaction: own.id,
    created: account.nowSeconds(),
    currency,
  };
  account.state.payouts.put(payout);
  account.emit("payout.created", payout);
  account.schedule("payout_arrival", id, arrival);
}

const blank: Omit<
  Stripe.Payout,
  "id" | "amount" | "arrival_date" | "balance_transaction" | "created" | "currency"
> = {
  object: "payout",
  application_fee: null,
  application_fee_amount: null,
  automatic: true,
  description: "STRIPE PAYOUT",
  destination: null,
  failure_balance_transaction: null,
  failure_code: null,
  failure_message: null,
  livemode: false,
  metadata: {},
  method: "standard",
  original_payout: null,
  payout_method: null,
  reconciliation_status: "completed",
  reversed_by: null,
  source_type: "card",
  statement_descriptor: null,
  status: "in_transit",
  trace_id: null,
  type: "bank_account",
};
