import { classNames } from "@/components/ui/class-names";
import styles from "./field.module.css";
import { describedBy, fieldId } from "./field-id";
import { FieldHint, FieldLabel, type FieldTexts } from "./field-text";

type FileFieldProps = Omit<FieldTexts, "error"> & {
  /** Media types that the device offers first; the server looks for itself. */
  accept: string;
};

/** One file to send. */
export function FileField({ name, label, hint, accept }: FileFieldProps) {
  const id = fieldId(name);
  return (
    <div className={styles.field}>
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <FieldHint name={name}>{hint}</FieldHint>
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        className={classNames(styles.control, styles.full)}
        aria-describedby={describedBy(name, { hint: Boolean(hint), error: false })}
      />
    </div>
  );
}
