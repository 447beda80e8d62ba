import { Field } from "./field";
import type { FieldTexts } from "./field-text";

/** A one-time code: digits on the keyboard, and phones offer it from the message. */
export function CodeField(texts: Omit<FieldTexts, "name">) {
  return (
    <Field {...texts} name="code" width="medium" inputMode="numeric" autoComplete="one-time-code" />
  );
}
