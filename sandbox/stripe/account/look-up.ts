// Finds any object of an account by its id alone: the prefix tells its kind.
import type { Account } from "./account";

export function lookUp(account: Account, id: string): object | undefined {
  const { state } = account;
  switch (id.split("_", 1)[0]) {
    case "ch":
    case "py":
      return state.charges.get(id);
    case "cus":
      return state.customers.get(id) ?? state.deletedCustomers.get(id);
    case "du":
      return state.disputes.get(id);
    case "evt":
      return state.events.get(id);
    case "mandate":
      return state.mandates.get(id);
    case "pi":
      return state.paymentIntents.get(id);
    case "po":
      return state.payouts.get(id);
    case "pm":
      return state.paymentMethods.get(id);
    case "re":
    case "pyr":
      return state.refunds.get(id);
    case "seti":
      return state.setupIntents.get(id);
    case "txn":
      return state.balanceTransactions.get(id);
    default:
      return undefined;
  }
}
