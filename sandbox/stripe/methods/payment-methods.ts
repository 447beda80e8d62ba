// Makes payment methods from card or account details, and finds and attaches them.
import { createHash } from "node:crypto";
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import type { Form } from "@/sandbox/stripe/protocol/form";
import { group, mergedMetadata, requiredText, text } from "@/sandbox/stripe/protocol/form-values";
import { newId } from "@/sandbox/stripe/protocol/identifier";
import { invalidRequest, noSuch } from "@/sandbox/stripe/protocol/stripe-fault";
import { billingDetailsOf } from "./billing-details";
import { type CardDetails, checkedCard } from "./card-check";
import { cardOf, walletOf } from "./card-view";
import type { Instrument } from "./instrument";
import { endMandatesOf } from "./mandates";
import { testCardByToken } from "./test-cards";
import { debitOutcome, isIban } from "./test-ibans";

/** From `type` and the details of that type. Throws card errors (402) and parameter errors (400). */
export function createPaymentMethod(account: Account, form: Form): Stripe.PaymentMethod {
  const type = requiredText(form, "type");
  if (type === "card") return createCard(account, form);
  if (type === "sepa_debit") return createDebit(account, form);
  throw invalidRequest(`The payment method type "${type}" is not part of the sandbox.`, {
    param: "type",
  });
}

/** The payment method; a ready-made name such as `pm_card_visa` makes a new one, as Stripe does. */
export function findPaymentMethod(account: Account, id: string): Stripe.PaymentMethod {
  const found = account.state.paymentMethods.get(id);
  if (found !== undefined) return found;
  const card = testCardByToken(id);
  if (card === undefined) throw noSuch("PaymentMethod", id, "payment_method");
  const expYear = account.now().getUTCFullYear() + 1;
  const details = { number: card.number, expMonth: 8, expYear };
  return storeCard(account, details, null, billingDetailsOf(undefined), {});
}

export function instrumentOf(account: Account, method: Stripe.PaymentMethod): Instrument {
  const instrument = account.state.instruments.get(method.id);
  if (instrument === undefined) throw noSuch("PaymentMethod", method.id, "payment_method");
  return instrument;
}

/** Ties the method to the customer; nothing happens when it is already. */
export function attach(account: Account, method: Stripe.PaymentMethod, customerId: string): void {
  if (method.customer === customerId) return;
  method.customer = customerId;
  account.emit("payment_method.attached", method);
}

/** Unties the method from its customer: it and its mandates can be used no more. */
export function detach(account: Account, method: Stripe.PaymentMethod): void {
  method.customer = null;
  instrumentOf(account, method).isUsedUp = true;
  account.emit("payment_method.detached", method);
  endMandatesOf(account, method.id);
}

function createCard(account: Account, form: Form): Stripe.PaymentMethod {
  const details = group(form, "card");
  const token = details === undefined ? undefined : text(details, "token");
  const known =
    token === undefined ? undefined : testCardByToken(token.replace(/^tok_/, "pm_card_"));
  if (known !== undefined && known.token !== undefined)
    return findPaymentMethod(account, known.token);
  const card = checkedCard(details ?? {}, account.now());
  const wallet = details === undefined ? undefined : text(details, "wallet");
  const billing = billingDetailsOf(group(form, "billing_details"));
  return storeCard(account, card, walletOf(wallet, card.number), billing, mergedMetadata(form, {}));
}

function storeCard(
  account: Account,
  details: CardDetails,
  wallet: Stripe.PaymentMethod.Card.Wallet | null,
  billing: Stripe.PaymentMethod.BillingDetails,
  metadata: Record<string, string>,
): Stripe.PaymentMethod {
  const card = cardOf(details, wallet, fingerprintOf(details.number));
  const method = { ...blank(account, billing, metadata), type: "card", card };
  return store(account, method, "card", details.number);
}

function createDebit(account: Account, form: Form): Stripe.PaymentMethod {
  const details = group(form, "sepa_debit") ?? {};
  const iban = requiredText(details, "iban", "sepa_debit[iban]").replace(/\s/g, "").toUpperCase();
  const billing = billingDetailsOf(group(form, "billing_details"));
  for (const name of ["name", "email"] as const) {
    if (billing[name] === null) requiredText({}, name, `billing_details[${name}]`);
  }
  if (!isIban(iban) || debitOutcome(iban) === undefined) {
    const message = isIban(iban)
      ? "You must use a test IBAN in test mode, for example DE89370400440532013000."
      : "The IBAN you entered is invalid.";
    throw invalidRequest(message, { code: "invalid_bank_account_iban", param: "sepa_debit[iban]" });
  }
  const sepaDebit: Stripe.PaymentMethod.SepaDebit = {
    bank_code: iban.slice(4, 12),
    branch_code: "",
    country: iban.slice(0, 2),
    fingerprint: fingerprintOf(iban),
    generated_from: { charge: null, setup_attempt: null },
    last4: iban.slice(-4),
  };
  const method = { ...blank(account, billing, mergedMetadata(form, {})), type: "sepa_debit" };
  return store(account, { ...method, sepa_debit: sepaDebit }, "sepa_debit", iban);
}

function blank(
  account: Account,
  billing: Stripe.PaymentMethod.BillingDetails,
  metadata: Record<string, string>,
): Omit<Stripe.PaymentMethod, "type"> {
  return {
    id: newId("pm"),
    object: "payment_method",
    allow_redisplay: "unspecified",
    billing_details: billing,
    created: account.nowSeconds(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata,
  };
}

function store(
  account: Account,
  method: Stripe.PaymentMethod,
  kind: Instrument["kind"],
  number: string,
): Stripe.PaymentMethod {
  account.state.instruments.put({ id: method.id, kind, number, isSetUp: false, isUsedUp: false });
  account.state.paymentMethods.put(method);
  account.changed();
  return method;
}

/** The same for the same card or account, as with Stripe; never the number itself. */
function fingerprintOf(number: string): string {
  return createHash("sha256").update(number).digest("base64url").slice(0, 16);
}
