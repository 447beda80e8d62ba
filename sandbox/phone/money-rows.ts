// The latest payments at Stripe and what can happen to each of them now, read from the accounts' summaries.
import type { AccountSummary, ChargeSummary } from "../stripe/control/summary";

const chargesShownMax = 6;
const payoutsShownMax = 2;

/** What a button asks for: an action's name, as in the sandbox's controls. */
export type MoneyButton = {
  name:
    | "refund"
    | "fail_refund"
    | "dispute"
    | "late_return"
    | "win_dispute"
    | "lose_dispute"
    | "update_card"
    | "expire_card"
    | "revoke_mandate"
    | "fail_payout";
  id: string;
};

export type MoneyState =
  | "pending"
  | "succeeded"
  | "failed"
  | "refunded"
  | "refunded_partly"
  | "disputed"
  | "won"
  | "lost"
  | "in_transit"
  | "paid";

export type MoneyRow = {
  id: string;
  created: number;
  /** Minor units. */
  amount: number;
  currency: string;
  isCard: boolean;
  last4: string | null;
  description: string | null;
  state: MoneyState;
  buttons: readonly MoneyButton[];
};

/** Payments of all accounts, newest first. */
export function chargeRows(accounts: readonly AccountSummary[]): readonly MoneyRow[] {
  return accounts
    .flatMap((account) => account.charges.map((charge) => ({ account, charge })))
    .toSorted((a, b) => b.charge.created - a.charge.created)
    .slice(0, chargesShownMax)
    .map(({ account, charge }) => chargeRow(account, charge));
}

export function payoutRows(accounts: readonly AccountSummary[]): readonly MoneyRow[] {
  return accounts
    .flatMap(({ payouts }) => payouts)
    .toSorted((a, b) => b.created - a.created)
    .slice(0, payoutsShownMax)
    .map(({ id, created, amount, currency, status }) => ({
      ...{ id, created, amount, currency, isCard: false, last4: null, description: null },
      state: status === "in_transit" || status === "failed" ? status : "paid",
      buttons: status === "failed" ? [] : [{ name: "fail_payout", id }],
    }));
}

function chargeRow(account: AccountSummary, charge: ChargeSummary): MoneyRow {
  const { id, created, amount, currency, last4, description } = charge;
  return {
    ...{ id, created, amount, currency, last4, description },
    isCard: charge.method !== "sepa_debit",
    state: stateOf(account, charge),
    buttons: [...moneyButtons(account, charge), ...methodButtons(charge)],
  };
}

function stateOf(account: AccountSummary, charge: ChargeSummary): MoneyState {
  const dispute = account.disputes.find((found) => found.charge === charge.id);
  if (dispute !== undefined) {
    const decided = (["won", "lost"] as const).find((status) => status === dispute.status);
    return decided ?? "disputed";
  }
  if (charge.amount_refunded === charge.amount) return "refunded";
  if (charge.amount_refunded > 0) return "refunded_partly";
  if (charge.status === "failed") return "failed";
  return charge.status === "pending" ? "pending" : "succeeded";
}

function moneyButtons(account: AccountSummary, charge: ChargeSummary): MoneyButton[] {
  const { id } = charge;
  const dispute = account.disputes.find((found) => found.charge === id);
  const refund = account.refunds.find((found) => found.charge === id && found.status !== "failed");
  const buttons: MoneyButton[] = [];
  const isOpen = charge.status === "succeeded" && !charge.disputed;
  if (isOpen && charge.amount_refunded < charge.amount) buttons.push({ name: "refund", id });
  if (isOpen) {
    buttons.push({ name: charge.method === "sepa_debit" ? "late_return" : "dispute", id });
  }
  if (refund !== undefined) buttons.push({ name: "fail_refund", id: refund.id });
  if (dispute?.status === "needs_response") {
    buttons.push({ name: "win_dispute", id: dispute.id }, { name: "lose_dispute", id: dispute.id });
  }
  return buttons;
}

/** Only for what is kept for later instalments. */
function methodButtons(charge: ChargeSummary): MoneyButton[] {
  const { isKept, mandate, payment_method: id } = charge;
  if (!isKept || id === null) return [];
  if (mandate !== null) return [{ name: "revoke_mandate", id: mandate }];
  return [
    { name: "update_card", id },
    { name: "expire_card", id },
  ];
}
