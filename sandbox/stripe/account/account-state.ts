// Everything one Stripe account knows. Kept in the snapshot, so that a restart goes on.
import type Stripe from "stripe";
import type { Instrument } from "@/sandbox/stripe/methods/instrument";
import { Agenda } from "./agenda";
import { Collection } from "./collection";
import type { Delivery, Due, PaidOut, StoredAnswer } from "./pending";

/** An event whose kind the compiler does not follow: the sandbox makes many kinds in one place. */
export type StoredEvent = Omit<Stripe.Event, "type" | "data"> & {
  type: Stripe.Event["type"];
  data: { object: object };
};

type Rows = {
  answers: StoredAnswer;
  balanceTransactions: Stripe.BalanceTransaction;
  charges: Stripe.Charge;
  customers: Stripe.Customer;
  deletedCustomers: Stripe.DeletedCustomer;
  disputes: Stripe.Dispute;
  events: StoredEvent;
  instruments: Instrument;
  mandates: Stripe.Mandate;
  paidOut: PaidOut;
  paymentIntents: Stripe.PaymentIntent;
  paymentMethods: Stripe.PaymentMethod;
  payouts: Stripe.Payout;
  refunds: Stripe.Refund;
  setupIntents: Stripe.SetupIntent;
};

type Waiting = { deliveries: Delivery; dues: Due };

export type AccountState = { [Name in keyof Rows]: Collection<Rows[Name]> } & {
  [Name in keyof Waiting]: Agenda<Waiting[Name]>;
};
type StoredState = { [Name in keyof (Rows & Waiting)]?: (Rows & Waiting)[Name][] };

const answersKeptForMs = 24 * 60 * 60 * 1000;

/** Stripe forgets idempotency keys after a day. */
export function isRemembered(answer: StoredAnswer): boolean {
  return Date.now() - answer.storedAtMs < answersKeptForMs;
}

/** The state from a snapshot; kinds that the snapshot has none of (an older sandbox wrote it) start empty. */
export function createAccountState(stored: unknown): AccountState {
  const from = isStoredState(stored) ? stored : {};
  return {
    answers: new Collection(from.answers?.filter(isRemembered)),
    balanceTransactions: new Collection(from.balanceTransactions),
    charges: new Collection(from.charges),
    customers: new Collection(from.customers),
    deletedCustomers: new Collection(from.deletedCustomers),
    deliveries: new Agenda(from.deliveries, ({ nextAttemptAtMs }) => nextAttemptAtMs),
    disputes: new Collection(from.disputes),
    dues: new Agenda(from.dues, ({ dueAtMs }) => dueAtMs),
    events: new Collection(from.events),
    instruments: new Collection(from.instruments),
    mandates: new Collection(from.mandates),
    paidOut: new Collection(from.paidOut),
    paymentIntents: new Collection(from.paymentIntents),
    paymentMethods: new Collection(from.paymentMethods),
    payouts: new Collection(from.payouts),
    refunds: new Collection(from.refunds),
    setupIntents: new Collection(from.setupIntents),
  };
}

/** The snapshot is written by this module alone, so that it holds lists is all that is checked. */
function isStoredState(value: unknown): value is StoredState {
  return typeof value === "object" && value !== null && Object.values(value).every(Array.isArray);
}
