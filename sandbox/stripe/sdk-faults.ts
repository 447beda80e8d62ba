// Holds recorded traffic against the schemas of the SDK's types.
import type { ErrorObject } from "ajv";
import { parseForm } from "./protocol/form";
import type { RequestName, SdkSchemas } from "./sdk-schemas";
import type { Exchange } from "./start-test-stripe";

const requestNames: readonly [RegExp, RequestName][] = [
  [/^POST \/v1\/customers(\/cus_\w+)?$/, "createCustomer"],
  [/^POST \/v1\/payment_intents$/, "createIntent"],
  [/^POST \/v1\/payment_intents\/\w+$/, "updateIntent"],
  [/^POST \/v1\/payment_intents\/\w+\/confirm$/, "confirmIntent"],
  [/^POST \/v1\/payment_intents\/\w+\/cancel$/, "cancelIntent"],
  [/^POST \/v1\/setup_intents$/, "createSetup"],
  [/^POST \/v1\/setup_intents\/\w+\/confirm$/, "confirmSetup"],
  [/^POST \/v1\/setup_intents\/\w+\/cancel$/, "cancelSetup"],
  [/^POST \/v1\/refunds$/, "createRefund"],
  [/^POST \/v1\/payment_methods\/\w+\/attach$/, "attachMethod"],
  [/^POST \/v1\/payment_methods\/\w+\/detach$/, "detachMethod"],
  [/^GET \/v1\/balance_transactions$/, "listBalanceTransactions"],
  [/^GET \/v1\/charges$/, "listCharges"],
  [/^GET \/v1\/disputes$/, "listDisputes"],
  [/^GET \/v1\/events$/, "listEvents"],
  [/^GET \/v1\/payment_intents$/, "listIntents"],
  [/^GET \/v1\/payouts$/, "listPayouts"],
  [/^GET \/v1\/refunds$/, "listRefunds"],
];

/** One line for each thing that the types do not allow. */
export function faultsIn(traffic: readonly Exchange[], schemas: SdkSchemas): string[] {
  return traffic.flatMap((exchange) => [
    ...faultsOfRequest(exchange, schemas),
    ...faultsOfAnswer(exchange.answer, schemas),
  ]);
}

function faultsOfRequest({ method, path, body }: Exchange, schemas: SdkSchemas): string[] {
  const name = requestNames.find(([pattern]) => pattern.test(`${method} ${path}`))?.[1];
  if (name === undefined) return [];
  const validate = schemas.request(name);
  return validate(parseForm(body)) ? [] : told(`${method} ${path}`, validate.errors);
}

/** Lists and events are looked into; errors and objects without a schema are passed over. */
function faultsOfAnswer(answer: unknown, schemas: SdkSchemas): string[] {
  if (!isStripeObject(answer)) return [];
  const inside = "data" in answer ? answer.data : undefined;
  if (Array.isArray(inside)) return inside.flatMap((item) => faultsOfAnswer(item, schemas));
  if (isStripeObject(inside)) return faultsOfAnswer(inside.object, schemas);
  const name = String(answer.object);
  const validate = schemas.answer(name);
  if (validate === undefined || validate(answer)) return [];
  return told(name, validate.errors);
}

/** Also an event's `data`, whose `object` is the thing itself. */
function isStripeObject(value: unknown): value is { object: unknown } {
  return typeof value === "object" && value !== null && "object" in value;
}

function told(where: string, errors: readonly ErrorObject[] | null | undefined): string[] {
  return (errors ?? []).map(
    (error) => `${where}${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`,
  );
}
