// Which payment methods an intent takes, by the parameters that replaced `payment_method_types`.
import type { Form } from "@/sandbox/stripe/protocol/form";
import { flag, group, textList } from "@/sandbox/stripe/protocol/form-values";
import { invalidRequest } from "@/sandbox/stripe/protocol/stripe-fault";

const oldNameMessage =
  "The `payment_method_types` parameter is no longer supported. Use `allowed_payment_method_types`, or `automatic_payment_methods`, instead.";

export type MethodTypes = {
  allowed_payment_method_types: string[] | null;
  automatic_payment_methods: { enabled: true; allow_redirects: "always" | "never" } | null;
  excluded_payment_method_types: string[] | null;
  payment_method_types: string[];
};

/** Throws on the old name, on unsupported types and on ways of choosing that exclude each other. */
export function methodTypesOf(form: Form, currency: string | null): MethodTypes {
  refuseOldName(form);
  const allowed = textList(form, "allowed_payment_method_types") ?? null;
  const excluded = textList(form, "excluded_payment_method_types") ?? null;
  const automatic = group(form, "automatic_payment_methods");
  const isAutomatic =
    automatic === undefined ? allowed === null : flag(automatic, "enabled") === true;
  if (allowed !== null && (isAutomatic || excluded !== null)) {
    throw invalidRequest(
      "You may only specify one of these parameters: allowed_payment_method_types, automatic_payment_methods, excluded_payment_method_types.",
      { code: "parameters_exclusive", param: "allowed_payment_method_types" },
    );
  }
  const offered = currency === null || currency === "eur" ? ["card", "sepa_debit"] : ["card"];
  refuseUnknownTypes(allowed, offered);
  const redirects = automatic?.allow_redirects === "never" ? "never" : "always";
  return {
    allowed_payment_method_types: allowed,
    automatic_payment_methods: isAutomatic ? { enabled: true, allow_redirects: redirects } : null,
    excluded_payment_method_types: excluded,
    payment_method_types: (allowed ?? offered).filter((type) => !excluded?.includes(type)),
  };
}

function refuseUnknownTypes(allowed: readonly string[] | null, offered: readonly string[]): void {
  const unknown = allowed?.find((type) => !offered.includes(type));
  if (unknown === undefined) return;
  throw invalidRequest(
    `The payment method type "${unknown}" is invalid for this currency or not part of the sandbox.`,
    { param: "allowed_payment_method_types" },
  );
}

export function refuseOldName(form: Form): void {
  if (form.payment_method_types === undefined) return;
  throw invalidRequest(oldNameMessage, {
    code: "payment_method_types_no_longer_supported",
    param: "payment_method_types",
  });
}
