import type { ReactNode } from "react";
import styles from "./field-group.module.css";
import { describedBy, fieldId } from "./field-id";
import { FieldError, FieldHint, type FieldTexts } from "./field-text";

interface FieldGroupProps extends Omit<FieldTexts, "label"> {
  legend: ReactNode;
  /** `row` for the short parts of one answer, `column` for choices. */
  direction?: "row" | "column";
  /** False where a control inside has the group's own id, and a link to the group goes there. */
  isLinkTarget?: boolean;
  children: ReactNode;
}

/** Several controls that answer one question. */
export function FieldGroup({
  name,
  legend,
  hint,
  error,
  direction = "row",
  isLinkTarget = true,
  children,
}: FieldGroupProps) {
  return (
    <fieldset
      id={isLinkTarget ? fieldId(name) : undefined}
      tabIndex={isLinkTarget ? -1 : undefined}
      className={styles.group}
      data-invalid={error ? true : undefined}
      aria-describedby={describedBy(name, { hint: Boolean(hint), error: Boolean(error) })}
    >
      <legend className={styles.legend}>{legend}</legend>
      <FieldHint name={name}>{hint}</FieldHint>
      <FieldError name={name}>{error}</FieldError>
      <div className={direction === "row" ? styles.row : styles.column}>{children}</div>
    </fieldset>
  );
}
