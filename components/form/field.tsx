import type { InputHTMLAttributes } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "./field.module.css";
import { describedBy, fieldId } from "./field-id";
import { FieldError, FieldHint, FieldLabel, type FieldTexts } from "./field-text";

type InputProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | "type"
  | "inputMode"
  | "autoComplete"
  | "autoCapitalize"
  | "spellCheck"
  | "enterKeyHint"
  | "maxLength"
  | "dir"
>;

export interface FieldProps extends FieldTexts, InputProps {
  defaultValue?: string | undefined;
  /** As wide as what is expected: a postcode is not a street. */
  width?: "tiny" | "short" | "medium" | "full";
}

/** One text input. Never `required` or `pattern`: the server says what is wrong, in the person's words. */
export function Field({
  name,
  label,
  hint,
  error,
  defaultValue,
  width = "full",
  type = "text",
  ...input
}: FieldProps) {
  const id = fieldId(name);
  return (
    <div className={styles.field}>
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <FieldHint name={name}>{hint}</FieldHint>
      <FieldError name={name}>{error}</FieldError>
      <input
        {...input}
        id={id}
        name={name}
        type={type}
        className={classNames(styles.control, styles[width])}
        defaultValue={defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, { hint: Boolean(hint), error: Boolean(error) })}
      />
    </div>
  );
}
