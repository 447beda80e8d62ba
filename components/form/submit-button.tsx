import type { ReactNode } from "react";
import { type ButtonVariant, buttonClass } from "@/components/ui/button";
import styles from "./submit-button.module.css";

interface SubmitButtonProps {
  children: ReactNode;
  /** What is happening meanwhile: "Nous enregistrons…". */
  pendingLabel: ReactNode;
  variant?: ButtonVariant;
  name?: string;
  value?: string;
}

/**
 * Sends its form. While the form is on its way lib/browser/page/send-forms-once.ts shows the other label
 * and lets no second press through; the button keeps its width and its focus.
 */
export function SubmitButton({
  children,
  pendingLabel,
  variant = "primary",
  name,
  value,
}: SubmitButtonProps) {
  return (
    <button type="submit" name={name} value={value} className={buttonClass(variant)}>
      <span className={styles.labels} aria-live="polite">
        <span className={styles.label} data-when="idle">
          {children}
        </span>
        <span className={styles.label} data-when="pending" hidden>
          {pendingLabel}
        </span>
      </span>
    </button>
  );
}
