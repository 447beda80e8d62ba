// Confirmation: sends the payer's choice, shows the bank's challenge, and goes to the return address.
import { askForChallenge } from "./challenge";
import { ElementsGroup } from "./elements-group";
import { IntegrationError } from "./integration-error";
import type { ConfirmOptions, Fields, Intent, StripeError } from "./options";
import type { Outcome, Requests } from "./requests";

export type Confirmed = { intent: Intent; error?: undefined } | { error: StripeError };

/** Confirms and, unless the page asked to stay (`if_required`), leaves it: then the promise never settles. */
export async function confirm(
  requests: Requests,
  options: ConfirmOptions,
  locale: string | undefined,
): Promise<Confirmed> {
  const group = groupOf(options);
  const clientSecret = options.clientSecret ?? group?.options.clientSecret;
  if (clientSecret === undefined) throw new IntegrationError("confirm: a clientSecret is needed.");
  const fields = fieldsOf(group, options);
  const wallet = group?.wallet ?? null;
  const sent = await requests.confirm(clientSecret, fields);
  const look = group?.options.appearance;
  const settled = await settle(requests, sent, group?.options.locale ?? locale, look);
  wallet?.finish();
  if (settled.error !== undefined) return { error: settled.error };
  const returnUrl = options.confirmParams?.return_url;
  if (options.redirect === "if_required") return { intent: settled.value };
  if (returnUrl === undefined) {
    throw new IntegrationError(
      "confirmParams.return_url is needed unless redirect is if_required.",
    );
  }
  window.location.assign(withResult(returnUrl, settled.value));
  return new Promise(() => undefined);
}

/** Shows the challenge when the intent asks for one; a refusal on the intent becomes the error. */
export async function settle(
  requests: Requests,
  outcome: Outcome<Intent>,
  locale: string | undefined,
  appearance?: ElementsGroup["options"]["appearance"],
): Promise<Outcome<Intent>> {
  if (outcome.error !== undefined || outcome.value.status !== "requires_action") return outcome;
  const intent = outcome.value;
  const answer = await askForChallenge(intent, locale, appearance);
  const ended = await requests.answerChallenge(intent.client_secret, answer);
  if (ended.error !== undefined) return ended;
  const refusal = ended.value.last_payment_error ?? ended.value.last_setup_error;
  if (ended.value.status !== "requires_payment_method" || !refusal) return ended;
  const place =
    ended.value.object === "payment_intent"
      ? { payment_intent: ended.value }
      : { setup_intent: ended.value };
  return { error: { ...refusal, ...place } };
}

function groupOf({ elements }: ConfirmOptions): ElementsGroup | null {
  if (elements === undefined) return null;
  if (!(elements instanceof ElementsGroup)) {
    throw new IntegrationError("confirm: elements must come from stripe.elements().");
  }
  if (elements.isDeferred && !elements.isSubmitted) {
    throw new IntegrationError("elements.submit() must be called before confirming.");
  }
  return elements;
}

function fieldsOf(group: ElementsGroup | null, { confirmParams }: ConfirmOptions): Fields {
  const method = confirmParams?.payment_method;
  const returnUrl = confirmParams?.return_url;
  const base: Fields = returnUrl === undefined ? {} : { return_url: returnUrl };
  if (group === null) return method === undefined ? base : { ...base, payment_method: method };
  const data = group.wallet?.data() ?? group.payment?.data() ?? {};
  const given = confirmParams?.payment_method_data?.billing_details ?? {};
  const typed = typeof data.billing_details === "object" ? data.billing_details : {};
  const billing_details = { ...given, ...typed };
  const fields = { ...base, payment_method_data: { ...data, billing_details } };
  return { ...fields, ...acceptanceOf(data), ...shownBy(group) };
}

/** Pressing the button under the mandate's text is the payer's acceptance. */
function acceptanceOf(data: Fields): Fields {
  if (data.type !== "sepa_debit") return {};
  const online = { user_agent: navigator.userAgent };
  return { mandate_data: { customer_acceptance: { type: "online", online } } };
}

function shownBy(group: ElementsGroup): Fields {
  const { mode, amount, currency, setupFutureUsage } = group.options;
  if (!group.isDeferred || mode !== "payment") return {};
  const usage: Fields = setupFutureUsage ? { setup_future_usage: setupFutureUsage } : {};
  return { shown: { amount: amount ?? 0, currency: currency ?? "", ...usage } };
}

function withResult(returnUrl: string, intent: Intent): string {
  const url = new URL(returnUrl);
  const name = intent.object;
  url.searchParams.set(name, intent.id);
  url.searchParams.set(`${name}_client_secret`, intent.client_secret);
  url.searchParams.set("redirect_status", intent.status);
  return url.href;
}
