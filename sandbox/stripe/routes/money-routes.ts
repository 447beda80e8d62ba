// /v1/charges, /v1/refunds, /v1/disputes, /v1/mandates
import type Stripe from "stripe";
import { createRefund } from "@/sandbox/stripe/money/refunds";
import { refuseUnknown } from "@/sandbox/stripe/protocol/form-values";
import type { ApiRoute } from "@/sandbox/stripe/protocol/router";
import { noSuch } from "@/sandbox/stripe/protocol/stripe-fault";
import { readingRoutes } from "./reading-routes";

const refundParams = [
  "amount",
  "charge",
  "expand",
  "metadata",
  "payment_intent",
  "reason",
] as const satisfies readonly (keyof Stripe.RefundCreateParams)[];

export const moneyRoutes: readonly ApiRoute[] = [
  ...readingRoutes<Stripe.Charge>({
    name: "charges",
    object: "charge",
    rows: ({ state }) => state.charges,
    equals: ["customer", "payment_intent"],
  }),
  ...readingRoutes<Stripe.Dispute>({
    name: "disputes",
    object: "dispute",
    rows: ({ state }) => state.disputes,
    equals: ["charge", "payment_intent"],
  }),
  ...readingRoutes<Stripe.Refund>({
    name: "refunds",
    object: "refund",
    rows: ({ state }) => state.refunds,
    equals: ["charge", "payment_intent"],
  }),
  {
    method: "POST",
    path: "/v1/refunds",
    handle({ account, form }) {
      refuseUnknown(form, refundParams);
      return createRefund(account, form);
    },
  },
  {
    method: "GET",
    path: "/v1/mandates/:id",
    handle({ account, id }) {
      const mandate = account.state.mandates.get(id);
      if (mandate === undefined) throw noSuch("mandate", id);
      return mandate;
    },
  },
];
