// What `Stripe(publishableKey)` returns: the part of Stripe.js that Quittance and React Stripe.js use.
import { type Confirmed, confirm, settle } from "./confirm";
import { ElementsGroup } from "./elements-group";
import { IntegrationError } from "./integration-error";
import type { ConfirmOptions, ElementsOptions, Fields, Intent, StripeError } from "./options";
import { type Outcome, Requests } from "./requests";

type Refused = { error: StripeError };
type PaymentResult = { paymentIntent: Intent } | Refused;
type SetupResult = { setupIntent: Intent } | Refused;

export class StripeObject {
  readonly #requests: Requests;
  readonly #locale: string | undefined;

  constructor(origin: string, publishableKey: string, locale: string | undefined) {
    this.#requests = new Requests(origin, publishableKey, locale);
    this.#locale = locale;
  }

  elements(options: ElementsOptions): ElementsGroup {
    const locale = options.locale ?? this.#locale;
    return new ElementsGroup(
      locale === undefined ? options : { ...options, locale },
      this.#requests,
    );
  }

  async confirmPayment(options: ConfirmOptions): Promise<PaymentResult> {
    return asPayment(await confirm(this.#requests, options, this.#locale));
  }

  async confirmSetup(options: ConfirmOptions): Promise<SetupResult> {
    return asSetup(await confirm(this.#requests, options, this.#locale));
  }

  /** With a payment method that exists already; the older way, for saved cards. */
  async confirmCardPayment(
    clientSecret: string,
    data: { payment_method?: string } = {},
  ): Promise<PaymentResult> {
    const sent = await this.#requests.confirm(clientSecret, { ...data });
    return asPayment(fromOutcome(await settle(this.#requests, sent, this.#locale)));
  }

  async handleNextAction({
    clientSecret,
  }: {
    clientSecret: string;
  }): Promise<PaymentResult | SetupResult> {
    const known = await this.#requests.retrieve(clientSecret);
    const settled = fromOutcome(await settle(this.#requests, known, this.#locale));
    return clientSecret.startsWith("seti_") ? asSetup(settled) : asPayment(settled);
  }

  async retrievePaymentIntent(clientSecret: string): Promise<PaymentResult> {
    return asPayment(fromOutcome(await this.#requests.retrieve(clientSecret)));
  }

  async retrieveSetupIntent(clientSecret: string): Promise<SetupResult> {
    return asSetup(fromOutcome(await this.#requests.retrieve(clientSecret)));
  }

  async createPaymentMethod(options: {
    elements?: unknown;
    params?: Fields;
  }): Promise<{ paymentMethod: unknown } | Refused> {
    const { elements, params = {} } = options;
    if (!(elements instanceof ElementsGroup)) {
      throw new IntegrationError("createPaymentMethod: the sandbox needs elements.");
    }
    const data = elements.wallet?.data() ?? elements.payment?.data() ?? {};
    const outcome = await this.#requests.createPaymentMethod({ ...params, ...data });
    return outcome.error ? { error: outcome.error } : { paymentMethod: outcome.value };
  }

  createToken(): never {
    throw new IntegrationError("createToken: tokens are not part of the Stripe sandbox.");
  }

  registerAppInfo(): void {
    // Statistics for Stripe: nothing to do here, but React Stripe.js calls it.
  }

  _registerWrapper(): void {
    // As above.
  }
}

function fromOutcome(outcome: Outcome<Intent>): Confirmed {
  return outcome.error ? { error: outcome.error } : { intent: outcome.value };
}

function asPayment(confirmed: Confirmed): PaymentResult {
  return confirmed.error ? { error: confirmed.error } : { paymentIntent: confirmed.intent };
}

function asSetup(confirmed: Confirmed): SetupResult {
  return confirmed.error ? { error: confirmed.error } : { setupIntent: confirmed.intent };
}
