// Calls that the tests share: the browser's part, and errors as the SDK throws them.
import Stripe from "stripe";
import { publishableKey, type TestStripe } from "./start-test-stripe";

/** Posts as the browser script does, with the publishable key. Resolves with the parsed answer. */
export async function postAsBrowser(
  { url }: TestStripe,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/stripe-js${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${publishableKey}` },
    body: new URLSearchParams(fields),
  });
  const answer: unknown = await response.json();
  return Object.fromEntries(Object.entries(answer ?? {}));
}

/** Asks the sandbox's controls for something; fails where they refuse. Resolves with the parsed answer. */
export async function control(
  { url }: Pick<TestStripe, "url">,
  path: string,
  body: object,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/stripe/${path}`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return Object.fromEntries(Object.entries(answer ?? {}));
}

/** A customer with a method kept for later by a first payment in the browser. */
export async function keepMethod(
  sandbox: TestStripe,
  fields: Readonly<Record<string, string>>,
): Promise<{ customer: string; payment_method: string; id: string }> {
  const customer = (await sandbox.stripe.customers.create()).id;
  const usage = { customer, setup_future_usage: "off_session" } as const;
  const { id } = await payInBrowser(sandbox, fields, usage);
  const [method] = (await sandbox.stripe.paymentMethods.list({ customer })).data;
  return { customer, payment_method: method?.id ?? "", id };
}

/** What an instalment is taken with, without its payer. */
export const instalment = {
  amount: 2000,
  currency: "eur",
  off_session: true,
  confirm: true,
} as const;

/** Card details as the browser sends them inside a confirmation. */
export function cardFields(number: string, expYear = "2040"): Record<string, string> {
  return {
    "payment_method_data[type]": "card",
    "payment_method_data[card][number]": number,
    "payment_method_data[card][exp_month]": "12",
    "payment_method_data[card][exp_year]": expYear,
    "payment_method_data[card][cvc]": "123",
  };
}

export function debitFields(iban: string): Record<string, string> {
  return {
    "payment_method_data[type]": "sepa_debit",
    "payment_method_data[sepa_debit][iban]": iban,
    "payment_method_data[billing_details][name]": "Jean Durand",
    "payment_method_data[billing_details][email]": "jean@example.org",
    "mandate_data[customer_acceptance][type]": "online",
    "mandate_data[customer_acceptance][online][user_agent]": "a browser",
  };
}

/** An intent of 42.10 euros confirmed by the browser with these fields. */
export async function payInBrowser(
  sandbox: TestStripe,
  fields: Readonly<Record<string, string>>,
  params: Partial<Stripe.PaymentIntentCreateParams> = {},
): Promise<{ id: string; secret: string; answer: Record<string, unknown> }> {
  const intent = await sandbox.stripe.paymentIntents.create({
    amount: 4210,
    currency: "eur",
    automatic_payment_methods: { enabled: true },
    ...params,
  });
  const secret = intent.client_secret ?? "";
  const answer = await postAsBrowser(sandbox, `/payment_intents/${intent.id}/confirm`, {
    client_secret: secret,
    ...fields,
  });
  return { id: intent.id, secret, answer };
}

/** The error with which the promise rejects; fails when it does not. */
export async function stripeErrorOf(promise: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const outcome: unknown = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof Stripe.errors.StripeError) return outcome;
  throw new Error("expected a Stripe error");
}
