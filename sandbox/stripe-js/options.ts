// The part of Stripe.js's options that the sandbox's script understands.

export type Appearance = {
  theme?: "stripe" | "night" | "flat";
  variables?: Record<string, string>;
  rules?: Record<string, Record<string, string>>;
};

export type ElementsOptions = {
  clientSecret?: string;
  mode?: "payment" | "setup" | "subscription";
  amount?: number;
  currency?: string;
  setupFutureUsage?: "off_session" | "on_session" | null;
  allowedPaymentMethodTypes?: string[];
  excludedPaymentMethodTypes?: string[];
  locale?: string;
  appearance?: Appearance;
};

export type BillingDetails = { name?: string; email?: string; phone?: string };

export type PaymentElementOptions = {
  defaultValues?: { billingDetails?: BillingDetails };
  business?: { name: string };
  paymentMethodOrder?: string[];
  terms?: { sepaDebit?: "auto" | "always" | "never" };
  readOnly?: boolean;
};

export type WalletWish = "always" | "auto" | "never";

export type ExpressOptions = {
  buttonHeight?: number;
  paymentMethods?: { googlePay?: WalletWish; applePay?: WalletWish };
};

/** Values that go to the server, nested as in Stripe's API. */
export interface Fields {
  [name: string]: string | number | boolean | Fields;
}

export type StripeError = {
  type: string;
  message: string;
  code?: string;
  decline_code?: string;
  payment_intent?: Intent;
  setup_intent?: Intent;
};

export type Intent = {
  id: string;
  object: "payment_intent" | "setup_intent";
  status: string;
  client_secret: string;
  amount?: number;
  currency?: string;
  payment_method_types: string[];
  last_payment_error?: StripeError | null;
  last_setup_error?: StripeError | null;
};

export type ConfirmOptions = {
  elements?: unknown;
  clientSecret?: string;
  confirmParams?: {
    return_url?: string;
    payment_method?: string;
    payment_method_data?: { billing_details?: Fields };
  };
  redirect?: "always" | "if_required";
};
