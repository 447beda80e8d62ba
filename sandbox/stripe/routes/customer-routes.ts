// /v1/customers
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { detach } from "@/sandbox/stripe/methods/payment-methods";
import type { Form } from "@/sandbox/stripe/protocol/form";
import {
  mergedMetadata,
  refuseUnknown,
  text,
  textList,
  textOrUnset,
} from "@/sandbox/stripe/protocol/form-values";
import { newId } from "@/sandbox/stripe/protocol/identifier";
import { pageOf } from "@/sandbox/stripe/protocol/listing";
import type { ApiRoute } from "@/sandbox/stripe/protocol/router";
import { noSuch } from "@/sandbox/stripe/protocol/stripe-fault";
import { listPaymentMethods } from "./payment-method-routes";

const path = "/v1/customers";
const known = [
  "description",
  "email",
  "expand",
  "metadata",
  "name",
  "phone",
  "preferred_locales",
] as const satisfies readonly (keyof Stripe.CustomerCreateParams)[];

export const customerRoutes: readonly ApiRoute[] = [
  {
    method: "POST",
    path,
    handle({ account, form }) {
      const customer = account.state.customers.put(blankCustomer(account));
      change(customer, form);
      account.emit("customer.created", customer);
      return customer;
    },
  },
  {
    method: "GET",
    path,
    handle({ account, form }) {
      const email = text(form, "email");
      const customers = account.state.customers
        .newestFirst()
        .filter((customer) => email === undefined || customer.email === email);
      return pageOf(customers, form, path);
    },
  },
  {
    method: "GET",
    path: `${path}/:id`,
    handle: ({ account, id }) => account.state.deletedCustomers.get(id) ?? find(account, id),
  },
  {
    method: "POST",
    path: `${path}/:id`,
    handle({ account, form, id }) {
      const customer = find(account, id);
      change(customer, form);
      account.emit("customer.updated", customer);
      return customer;
    },
  },
  {
    method: "DELETE",
    path: `${path}/:id`,
    handle({ account, id }) {
      const customer = find(account, id);
      account.state.customers.delete(id);
      for (const method of account.state.paymentMethods.oldestFirst()) {
        if (method.customer === id) detach(account, method);
      }
      account.emit("customer.deleted", customer);
      return account.state.deletedCustomers.put({ id, object: "customer", deleted: true });
    },
  },
  {
    method: "GET",
    path: `${path}/:id/payment_methods`,
    handle: ({ account, form, id }) =>
      listPaymentMethods(account, form, find(account, id).id, `${path}/${id}/payment_methods`),
  },
];

function find(account: Account, id: string): Stripe.Customer {
  const customer = account.state.customers.get(id);
  if (customer === undefined) throw noSuch("customer", id);
  return customer;
}

function change(customer: Stripe.Customer, form: Form): void {
  refuseUnknown(form, known);
  for (const name of ["description", "email", "name", "phone"] as const) {
    const value = textOrUnset(form, name);
    if (value !== undefined) customer[name] = value;
  }
  customer.preferred_locales =
    textList(form, "preferred_locales") ?? customer.preferred_locales ?? [];
  customer.metadata = mergedMetadata(form, customer.metadata);
}

function blankCustomer(account: Account): Stripe.Customer {
  return {
    id: newId("cus"),
    object: "customer",
    balance: 0,
    created: account.nowSeconds(),
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    shipping: null,
  };
}
