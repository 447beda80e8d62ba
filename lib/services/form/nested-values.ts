import "server-only";
import type { FormValues } from "@/lib/services/session/draft";

/** A posted form as schemas read it: the field "salary.amount" becomes `{ salary: { amount } }`. */
export function nestedValues(values: FormValues): Record<string, unknown> {
  const nested = new Map<string, string | Record<string, string>>();
  for (const [name, value] of Object.entries(values)) {
    const text = Array.isArray(value) ? (value[0] ?? "") : value;
    const [group = "", field] = name.split(".");
    const known = nested.get(group);
    if (field === undefined) nested.set(group, text);
    else nested.set(group, { ...(typeof known === "object" ? known : {}), [field]: text });
  }
  return Object.fromEntries(nested);
}
