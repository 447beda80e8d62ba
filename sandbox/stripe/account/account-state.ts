// Everything one Stripe account knows. Kept in the snapshot, so that a restart goes on.
import type Stripe from "stripe";
import type { Instrument } from "@/sandbox/stripe/methods/instrument";
import { Collection } from "./collection";
import type { Delivery, Due, StoredAnswer } from "./pending";

type Rows = {
  answers: StoredAnswer;
  balanceTransactions: Stripe.BalanceTransaction;
  charges: Stripe.Charge;
  customers: Stripe.Customer;
  deletedCustomers: Stripe.DeletedCustomer;
  deliveries: Delivery;
  disputes: Stripe.Dispute;
  dues: Due;
  events: StoredEvent;
  instruments: Instrument;
  mandates: Stripe.Mandate;
  paymentIntents: Stripe.PaymentIntent;
  paymentMethods: Stripe.PaymentMethod;
  refunds: Stripe.Refund;
  setupIntents: Stripe.SetupIntent;
};

/** An event whose kind the compiler does not follow: the sandbox makes many kinds in one place. */
export type StoredEvent = Omit<Stripe.Event, "type" | "data"> & {
  type: Stripe.Event["type"];
  data: { object: object };
};

export type AccountState = { [Name in keyof Rows]: Collection<Rows[Name]> };
type StoredState = { [Name in keyof Rows]: Rows[Name][] };

const names: readonly (keyof Rows)[] = [
  "answers",
  "balanceTransactions",
  "charges",
  "customers",
  "deletedCustomers",
  "deliveries",
  "disputes",
  "dues",
  "events",
  "instruments",
  "mandates",
  "paymentIntents",
  "paymentMethods",
  "refunds",
  "setupIntents",
];

const answersKeptForMs = 24 * 60 * 60 * 1000;

/** Stripe forgets idempotency keys after a day. */
export function isRemembered(answer: StoredAnswer): boolean {
  return Date.now() - answer.storedAtMs < answersKeptForMs;
}

/** The state from a snapshot, or an empty one when the snapshot has none (or one of another shape). */
export function createAccountState(stored: unknown): AccountState {
  const from = isStoredState(stored) ? stored : undefined;
  return {
    answers: new Collection(from?.answers.filter(isRemembered)),
    balanceTransactions: new Collection(from?.balanceTransactions),
    charges: new Collection(from?.charges),
    customers: new Collection(from?.customers),
    deletedCustomers: new Collection(from?.deletedCustomers),
    deliveries: new Collection(from?.deliveries),
    disputes: new Collection(from?.disputes),
    dues: new Collection(from?.dues),
    events: new Collection(from?.events),
    instruments: new Collection(from?.instruments),
    mandates: new Collection(from?.mandates),
    paymentIntents: new Collection(from?.paymentIntents),
    paymentMethods: new Collection(from?.paymentMethods),
    refunds: new Collection(from?.refunds),
    setupIntents: new Collection(from?.setupIntents),
  };
}

/** The snapshot is written by this module alone, so the lists' presence is all that is checked. */
function isStoredState(value: unknown): value is StoredState {
  if (typeof value !== "object" || value === null) return false;
  const entries = new Map(Object.entries(value));
  return names.every((name) => Array.isArray(entries.get(name)));
}
