// The words around a control: its label, its hint and what is wrong with it.
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { errorId, hintId } from "./field-id";
import styles from "./field-text.module.css";

export interface FieldTexts {
  /** The posted name; ids follow from it (field-id.ts). */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Already in the person's language; undefined when the field is fine. */
  error?: string | undefined;
}

export function FieldLabel({ htmlFor, children }: { htmlFor: string; children: ReactNode }) {
  return (
    <label className={styles.label} htmlFor={htmlFor}>
      {children}
    </label>
  );
}

export function FieldHint({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={hintId(name)} className={styles.hint}>
      {children}
    </p>
  );
}

export function FieldError({ name, children }: { name: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <p id={errorId(name)} className={styles.error}>
      <Icon name="alert" sizePx={20} />
      <span>{children}</span>
    </p>
  );
}
