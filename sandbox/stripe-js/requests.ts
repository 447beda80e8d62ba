// Talks to the sandbox's browser endpoints: the publishable key and an intent's secret, nothing of the page.
import type { Fields, Intent, StripeError } from "./options";
import { textsFor } from "./texts";

export type Outcome<T> =
  | { value: T; error?: undefined }
  | { error: StripeError; value?: undefined };

export class Requests {
  constructor(
    private readonly origin: string,
    private readonly publishableKey: string,
    private readonly locale: string | undefined,
  ) {}

  createPaymentMethod(fields: Fields): Promise<Outcome<unknown>> {
    return this.#post("payment_methods", fields);
  }

  async retrieve(clientSecret: string): Promise<Outcome<Intent>> {
    const query = new URLSearchParams({ client_secret: clientSecret });
    return asIntent(await this.#send(`${pathOf(clientSecret)}?${query}`, {}));
  }

  async confirm(clientSecret: string, fields: Fields): Promise<Outcome<Intent>> {
    const body = { client_secret: clientSecret, ...fields };
    return asIntent(await this.#post(`${pathOf(clientSecret)}/confirm`, body));
  }

  async answerChallenge(
    clientSecret: string,
    outcome: "complete" | "fail",
  ): Promise<Outcome<Intent>> {
    const body = { client_secret: clientSecret, outcome };
    return asIntent(await this.#post(`${pathOf(clientSecret)}/challenge`, body));
  }

  #post(path: string, fields: Fields): Promise<Outcome<unknown>> {
    return this.#send(path, { method: "POST", body: new URLSearchParams(flatten(fields)) });
  }

  async #send(path: string, init: RequestInit): Promise<Outcome<unknown>> {
    try {
      const response = await fetch(`${this.origin}/stripe-js/${path}`, {
        ...init,
        headers: { authorization: `Bearer ${this.publishableKey}` },
        credentials: "omit",
        referrerPolicy: "no-referrer",
      });
      const answer: unknown = await response.json();
      return isRefusal(answer) ? { error: answer.error } : { value: answer };
    } catch {
      const message = textsFor(this.locale).api_connection_error;
      return { error: { type: "api_connection_error", message } };
    }
  }
}

/** `pi_1_secret_2` → `payment_intents/pi_1`. */
function pathOf(clientSecret: string): string {
  const id = clientSecret.split("_secret_", 1)[0] ?? "";
  return `${id.startsWith("seti_") ? "setup_intents" : "payment_intents"}/${encodeURIComponent(id)}`;
}

function flatten(fields: Fields, prefix = ""): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]): [string, string][] => {
    const path = prefix === "" ? name : `${prefix}[${name}]`;
    return typeof value === "object" ? flatten(value, path) : [[path, String(value)]];
  });
}

function isRefusal(answer: unknown): answer is { error: StripeError } {
  return typeof answer === "object" && answer !== null && "error" in answer;
}

function asIntent(outcome: Outcome<unknown>): Outcome<Intent> {
  if (outcome.error !== undefined) return outcome;
  if (isIntent(outcome.value)) return { value: outcome.value };
  return { error: { type: "api_error", message: "The answer was not an intent." } };
}

function isIntent(value: unknown): value is Intent {
  return (
    typeof value === "object" && value !== null && "status" in value && "client_secret" in value
  );
}
