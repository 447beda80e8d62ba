import { classNames } from "@/components/ui/class-names";
import styles from "./field.module.css";
import { describedBy, fieldId } from "./field-id";
import { FieldError, FieldHint, FieldLabel, type FieldTexts } from "./field-text";

type FileFieldProps = FieldTexts & {
  /** Media types that the device offers first; the server looks for itself. */
  accept: string;
};

/** One file to send. */
export function FileField({ name, label, hint, error, accept }: FileFieldProps) {
  const id = fieldId(name);
  return (
    <div className={styles.field}>
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <FieldHint name={name}>{hint}</FieldHint>
      <FieldError name={name}>{error}</FieldError>
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        className={classNames(styles.control, styles.full)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, { hint: Boolean(hint), error: Boolean(error) })}
      />
    </div>
  );
}
