import { classNames } from "@/components/ui/class-names";
import styles from "./field.module.css";
import { describedBy, fieldId } from "./field-id";
import { FieldError, FieldHint, FieldLabel, type FieldTexts } from "./field-text";

interface TextAreaProps extends FieldTexts {
  defaultValue?: string | undefined;
  maxLength?: number;
}

/** Room for a few sentences in the person's own words. */
export function TextArea({ name, label, hint, error, defaultValue, maxLength }: TextAreaProps) {
  const id = fieldId(name);
  return (
    <div className={styles.field}>
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <FieldHint name={name}>{hint}</FieldHint>
      <FieldError name={name}>{error}</FieldError>
      <textarea
        id={id}
        name={name}
        className={classNames(styles.control, styles.full)}
        rows={5}
        defaultValue={defaultValue}
        maxLength={maxLength}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, { hint: Boolean(hint), error: Boolean(error) })}
      />
    </div>
  );
}
