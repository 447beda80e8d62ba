// Typed readers of form fields; each refuses what Stripe would refuse, naming the field.
import { type Form, type FormValue, isForm } from "./form";
import { invalidRequest, missingParam } from "./stripe-fault";

/** The field's text; null when it was sent empty (Stripe's "unset"), undefined when it was not sent. */
export function textOrUnset(form: Form, name: string): string | null | undefined {
  const value = form[name];
  if (value === undefined) return undefined;
  if (typeof value !== "string") throw invalidRequest(`Invalid string: ${name}`, { param: name });
  return value === "" ? null : value;
}

export function text(form: Form, name: string): string | undefined {
  return textOrUnset(form, name) ?? undefined;
}

/** Throws Stripe's `parameter_missing` when there is nothing. `param` is the name told in the error. */
export function requiredText(form: Form, name: string, param: string = name): string {
  const value = text(form, name);
  if (value === undefined) throw missingParam(param);
  return value;
}

export function wholeNumber(form: Form, name: string): number | undefined {
  const value = text(form, name);
  if (value === undefined) return undefined;
  if (!/^-?\d{1,12}$/.test(value)) {
    throw invalidRequest(`Invalid integer: ${value}`, {
      code: "parameter_invalid_integer",
      param: name,
    });
  }
  return Number.parseInt(value, 10);
}

export function flag(form: Form, name: string): boolean | undefined {
  const value = text(form, name);
  if (value === undefined) return undefined;
  if (value !== "true" && value !== "false") {
    throw invalidRequest(`Invalid boolean: ${value}`, { param: name });
  }
  return value === "true";
}

export function group(form: Form, name: string): Form | undefined {
  const value = form[name];
  if (value === undefined || value === "") return undefined;
  if (!isForm(value)) throw invalidRequest("Invalid object", { param: name });
  return value;
}

export function textList(form: Form, name: string): string[] | undefined {
  const value = form[name];
  if (value === undefined || value === "") return undefined;
  const isTexts = (list: FormValue[]): list is string[] =>
    list.every((item) => typeof item === "string");
  if (!Array.isArray(value) || !isTexts(value)) {
    throw invalidRequest("Invalid array", { param: name });
  }
  return value;
}

/** One of the listed words. Throws naming the words that are allowed. */
export function choice<T extends string>(
  form: Form,
  name: string,
  allowed: readonly T[],
): T | null | undefined {
  const value = textOrUnset(form, name);
  if (value === undefined || value === null) return value;
  const found = allowed.find((word) => word === value);
  if (found === undefined) {
    throw invalidRequest(`Invalid ${name}: must be one of ${allowed.join(", ")}`, { param: name });
  }
  return found;
}

/** The old metadata with the sent keys set, and those sent empty removed; all of it when unset. */
export function mergedMetadata(
  form: Form,
  before: Readonly<Record<string, string>>,
): Record<string, string> {
  const value = form.metadata;
  if (value === undefined) return { ...before };
  if (value === "") return {};
  const merged = new Map(Object.entries(before));
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry !== "string") {
      throw invalidRequest("Metadata values must be strings", { param: `metadata[${key}]` });
    }
    if (entry === "") merged.delete(key);
    else merged.set(key, entry);
  }
  return Object.fromEntries(merged);
}

/** Refuses fields that the call does not take, as Stripe does (`parameter_unknown`). */
export function refuseUnknown(form: Form, known: readonly string[]): void {
  const unknown = Object.keys(form).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw invalidRequest(`Received unknown parameter: ${unknown}`, {
      code: "parameter_unknown",
      param: unknown,
    });
  }
}
