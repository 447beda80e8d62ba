// JSON schemas made from the SDK's own types: what the sandbox is sent and what it answers is held against them.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type AnySchemaObject, type ValidateFunction } from "ajv";
import { createGenerator } from "ts-json-schema-generator";
import * as TJS from "typescript-json-schema";

/** Parameter types by the names under which they are asked for. */
const requests = {
  createCustomer: "CustomerCreateParams",
  createIntent: "PaymentIntentCreateParams",
  updateIntent: "PaymentIntentUpdateParams",
  confirmIntent: "PaymentIntentConfirmParams",
  cancelIntent: "PaymentIntentCancelParams",
  createSetup: "SetupIntentCreateParams",
  confirmSetup: "SetupIntentConfirmParams",
  cancelSetup: "SetupIntentCancelParams",
  createRefund: "RefundCreateParams",
  attachMethod: "PaymentMethodAttachParams",
  detachMethod: "PaymentMethodDetachParams",
  listBalanceTransactions: "BalanceTransactionListParams",
  listCharges: "ChargeListParams",
  listDisputes: "DisputeListParams",
  listEvents: "EventListParams",
  listIntents: "PaymentIntentListParams",
  listPayouts: "PayoutListParams",
  listRefunds: "RefundListParams",
} as const;

/** Answer types by the `object` that an answer says it is. */
const answers = {
  balance: "Balance",
  balance_transaction: "BalanceTransaction",
  charge: "Charge",
  customer: "Customer",
  dispute: "Dispute",
  mandate: "Mandate",
  payment_intent: "PaymentIntent",
  payment_method: "PaymentMethod",
  payout: "Payout",
  refund: "Refund",
  setup_intent: "SetupIntent",
} as const;

export type RequestName = keyof typeof requests;
export type SdkSchemas = {
  request(name: RequestName): ValidateFunction;
  /** Undefined for objects without a schema. */
  answer(object: string): ValidateFunction | undefined;
};

/** Takes some seconds. The generators bring their own TypeScript, since they do not know version 7. */
export function makeSdkSchemas(): SdkSchemas {
  const directory = mkdtempSync(join(process.cwd(), "node_modules/.sdk-schemas-"));
  try {
    const requestSchemas = new Map(schemasOfRequests(join(directory, "requests.ts")));
    const answerSchemas = new Map(schemasOfAnswers(join(directory, "answers.ts")));
    return {
      request(name) {
        const found = requestSchemas.get(name);
        if (found === undefined) throw new Error(`no schema for ${name}`);
        return found;
      },
      answer: (object) => answerSchemas.get(object),
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Strict about names: a misspelt or withdrawn parameter is an error. Texts become numbers, as on the wire. */
function schemasOfRequests(path: string): [string, ValidateFunction][] {
  writeFileSync(path, sourceOf(requests));
  const generator = createGenerator({ path, skipTypeCheck: true, additionalProperties: false });
  const ajv = new Ajv({ strict: false, coerceTypes: "array" });
  return Object.keys(requests).map((name) => [
    name,
    ajv.compile(withoutEmptyUnions(generator.createSchema(name))),
  ]);
}

function schemasOfAnswers(path: string): [string, ValidateFunction][] {
  writeFileSync(path, sourceOf(answers));
  const program = TJS.getProgramFromFiles([path], {
    skipLibCheck: true,
    strictNullChecks: true,
    module: "esnext",
    moduleResolution: "bundler",
    types: ["node"],
  });
  const generator = TJS.buildGenerator(program, {
    required: true,
    noExtraProps: true,
    ignoreErrors: true,
  });
  if (generator === null) throw new Error("no schemas from the SDK's types");
  const ajv = new Ajv({ strict: false, allErrors: true });
  return Object.keys(answers).map((name) => {
    const schema = generator.getSchemaForSymbol(name);
    return [name, ajv.compile(withoutEmptyUnions(schema))];
  });
}

function sourceOf(types: Readonly<Record<string, string>>): string {
  const lines = Object.entries(types).map(
    ([name, type]) => `export type ${name} = Stripe.${type};`,
  );
  return ['import type Stripe from "stripe";', ...lines].join("\n");
}

/** A generator writes `anyOf: []`, which nothing satisfies, where it means "anything". */
function withoutEmptyUnions(schema: object | null): AnySchemaObject {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === "anyOf" && Array.isArray(value) && value.length === 0 ? undefined : value,
  );
}
