// Refusals in Stripe's error envelope. Codes and wording follow docs.stripe.com/error-codes.
import type Stripe from "stripe";

export type ErrorBody = {
  type: "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  charge?: string;
  payment_intent?: Stripe.PaymentIntent;
  setup_intent?: Stripe.SetupIntent;
  payment_method?: Stripe.PaymentMethod;
};

/** Thrown by a handler; answered as `{ error: … }` with this status. */
export class StripeFault extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
  ) {
    super(body.message);
  }
}

type Where = Pick<
  ErrorBody,
  "code" | "param" | "payment_intent" | "setup_intent" | "payment_method"
>;

export function invalidRequest(message: string, where: Where = {}, status = 400): StripeFault {
  return new StripeFault(status, { type: "invalid_request_error", message, ...where });
}

export function missingParam(param: string): StripeFault {
  return invalidRequest(`Missing required param: ${param}.`, { code: "parameter_missing", param });
}

/** 404: there is no such object in this account (another account's objects are just as absent). */
export function noSuch(object: string, id: string, param = "id"): StripeFault {
  return invalidRequest(`No such ${object}: '${id}'`, { code: "resource_missing", param }, 404);
}

/** 402: the card or the account was refused. */
export function cardError(body: Omit<ErrorBody, "type">): StripeFault {
  return new StripeFault(402, { type: "card_error", ...body });
}

export function unauthorised(message: string): StripeFault {
  return invalidRequest(message, {}, 401);
}
