// `stripe.elements(options)`: the elements of one payment and what they share.
import { ExpressElement } from "./express-element";
import { IntegrationError } from "./integration-error";
import type {
  ElementsOptions,
  ExpressOptions,
  PaymentElementOptions,
  StripeError,
} from "./options";
import { PaymentElement } from "./payment-element";
import type { Outcome, Requests } from "./requests";
import type { WalletChoice } from "./wallet-sheet";

type AnyElement = PaymentElement | ExpressElement;

const oldNames = ["paymentMethodTypes", "payment_method_types"];

export class ElementsGroup {
  /** Set by `submit()`, and unset by every change: what is confirmed has been validated. */
  isSubmitted = false;
  /** The wallet whose sheet the payer has just confirmed. */
  wallet: WalletChoice | null = null;
  readonly #elements = new Map<string, AnyElement>();

  constructor(
    public options: ElementsOptions,
    readonly requests: Requests,
  ) {
    refuseWrong(options);
  }

  create(type: string, options: object = {}): AnyElement {
    if (this.#elements.has(type)) {
      throw new IntegrationError(`Can only create one Element of type ${type}.`);
    }
    const element = this.#make(type, options);
    this.#elements.set(type, element);
    return element;
  }

  getElement(type: string): AnyElement | null {
    return this.#elements.get(type) ?? null;
  }

  get payment(): PaymentElement | null {
    const element = this.#elements.get("payment");
    return element instanceof PaymentElement ? element : null;
  }

  get isDeferred(): boolean {
    return this.options.clientSecret === undefined;
  }

  async update(options: Partial<ElementsOptions>): Promise<void> {
    this.options = { ...this.options, ...options };
    refuseWrong(this.options);
    for (const element of this.#elements.values()) element.repaint();
  }

  async fetchUpdates(): Promise<{ error?: StripeError }> {
    const { clientSecret } = this.options;
    if (clientSecret === undefined) return {};
    const { error } = await this.requests.retrieve(clientSecret);
    return error === undefined ? {} : { error };
  }

  /** Validates what the payer chose. Must be called before a deferred confirmation. */
  async submit(): Promise<{ error: StripeError } | { selectedPaymentMethod: string }> {
    if (this.wallet !== null) {
      this.isSubmitted = true;
      return { selectedPaymentMethod: this.wallet.type };
    }
    const error = this.payment?.validate() ?? null;
    if (error !== null) return { error };
    this.isSubmitted = true;
    return { selectedPaymentMethod: this.payment?.methodType ?? "card" };
  }

  /** What the payer may choose: from the intent, or from the options of a deferred one. */
  async methodTypes(): Promise<Outcome<string[]>> {
    const { clientSecret, currency, allowedPaymentMethodTypes, excludedPaymentMethodTypes } =
      this.options;
    if (clientSecret !== undefined) {
      const intent = await this.requests.retrieve(clientSecret);
      return intent.error ? intent : { value: intent.value.payment_method_types };
    }
    const offered = currency === "eur" ? ["card", "sepa_debit"] : ["card"];
    const types = allowedPaymentMethodTypes ?? offered;
    return { value: types.filter((type) => !excludedPaymentMethodTypes?.includes(type)) };
  }

  forget(element: AnyElement): void {
    for (const [type, known] of this.#elements) {
      if (known === element) this.#elements.delete(type);
    }
  }

  #make(type: string, options: PaymentElementOptions & ExpressOptions): AnyElement {
    if (type === "payment") return new PaymentElement(this, options);
    if (type === "expressCheckout") return new ExpressElement(this, options);
    throw new IntegrationError(`The Stripe sandbox has no Element of type ${type}.`);
  }
}

function refuseWrong(options: ElementsOptions): void {
  const old = oldNames.find((name) => name in options);
  if (old !== undefined) {
    throw new IntegrationError(
      `Invalid value for elements(): ${old} is no longer supported. Use allowedPaymentMethodTypes instead.`,
    );
  }
  if (options.clientSecret !== undefined && options.mode !== undefined) {
    throw new IntegrationError("elements(): pass either clientSecret or mode, not both.");
  }
  if (options.clientSecret === undefined && options.mode === undefined) {
    throw new IntegrationError("elements(): you must pass a clientSecret or a mode.");
  }
  const { mode, amount, currency } = options;
  if (mode === "payment" && !(Number.isInteger(amount) && Number(amount) > 0)) {
    throw new IntegrationError(
      "elements(): amount must be a positive whole number of minor units.",
    );
  }
  if (
    mode !== undefined &&
    (currency === undefined ? mode === "payment" : !/^[a-z]{3}$/.test(currency))
  ) {
    throw new IntegrationError("elements(): currency must be three lower-case letters.");
  }
}
