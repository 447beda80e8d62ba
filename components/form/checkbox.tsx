import styles from "./checkbox.module.css";
import { describedBy, fieldId } from "./field-id";
import { FieldError, type FieldTexts } from "./field-text";

interface CheckboxProps extends FieldTexts {
  value?: string;
  defaultChecked?: boolean | undefined;
}

/** An explicit act: never ticked beforehand for something a person agrees to. */
export function Checkbox({
  name,
  label,
  hint,
  error,
  value = "yes",
  defaultChecked = false,
}: CheckboxProps) {
  return (
    <div className={styles.field}>
      <FieldError name={name}>{error}</FieldError>
      <label className={styles.choice}>
        <input
          id={fieldId(name)}
          type="checkbox"
          name={name}
          value={value}
          className={styles.box}
          defaultChecked={defaultChecked}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(name, { hint: false, error: Boolean(error) })}
        />
        <span className={styles.words}>
          <span>{label}</span>
          {hint && <span className={styles.hint}>{hint}</span>}
        </span>
      </label>
    </div>
  );
}
