// /v1/payment_methods
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import {
  attach,
  createPaymentMethod,
  detach,
  findPaymentMethod,
  instrumentOf,
} from "@/sandbox/stripe/methods/payment-methods";
import type { Form } from "@/sandbox/stripe/protocol/form";
import { group, requiredText, text } from "@/sandbox/stripe/protocol/form-values";
import { type List, pageOf } from "@/sandbox/stripe/protocol/listing";
import type { ApiRoute } from "@/sandbox/stripe/protocol/router";
import { invalidRequest, noSuch, StripeFault } from "@/sandbox/stripe/protocol/stripe-fault";

const path = "/v1/payment_methods";

/** The customer's methods, of one type when `type` says so. */
export function listPaymentMethods(
  account: Account,
  form: Form,
  customer: string,
  url: string,
): List<Stripe.PaymentMethod> {
  const type = text(form, "type");
  const methods = account.state.paymentMethods
    .newestFirst()
    .filter((method) => method.customer === customer)
    .filter((method) => type === undefined || method.type === type);
  return pageOf(methods, form, url);
}

export const paymentMethodRoutes: readonly ApiRoute[] = [
  {
    method: "POST",
    path,
    handle({ account, form }) {
      refuseCardNumbers(form);
      return createPaymentMethod(account, form);
    },
  },
  {
    method: "GET",
    path,
    handle({ account, form }) {
      const customer = requiredText(form, "customer");
      return listPaymentMethods(account, form, customer, path);
    },
  },
  {
    method: "GET",
    path: `${path}/:id`,
    handle: ({ account, id }) => findPaymentMethod(account, id),
  },
  {
    method: "POST",
    path: `${path}/:id/attach`,
    handle({ account, form, id }) {
      const customer = requiredText(form, "customer");
      if (account.state.customers.get(customer) === undefined) {
        throw noSuch("customer", customer, "customer");
      }
      const method = findPaymentMethod(account, id);
      if (method.customer !== null && method.customer !== customer) {
        throw invalidRequest("The payment method you provided has already been attached.");
      }
      refuseUsedUp(account, method);
      attach(account, method, customer);
      return method;
    },
  },
  {
    method: "POST",
    path: `${path}/:id/detach`,
    handle({ account, id }) {
      const method = findPaymentMethod(account, id);
      if (method.customer === null) {
        throw invalidRequest(
          "The payment method you provided is not attached to a customer so detachment is impossible.",
        );
      }
      detach(account, method);
      return method;
    },
  },
];

/** Card numbers belong to the browser: a server that sends them is doing it wrong. */
function refuseCardNumbers(form: Form): void {
  const card = group(form, "card");
  if (card?.number === undefined) return;
  throw new StripeFault(402, {
    type: "card_error",
    message:
      "Sending credit card numbers directly to the Stripe API is generally unsafe. We suggest you use test tokens that map to the test card you are using.",
  });
}

function refuseUsedUp(account: Account, method: Stripe.PaymentMethod): void {
  if (!instrumentOf(account, method).isUsedUp) return;
  throw invalidRequest(
    "This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.",
  );
}
