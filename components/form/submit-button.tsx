"use client";
// In the browser because only there a double tap can be stopped before it leaves. Without JavaScript it is a plain button.
import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
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

/** Sends its form once. While it is being sent the button keeps its width, its focus, and says what is happening. */
export function SubmitButton({
  children,
  pendingLabel,
  variant = "primary",
  name,
  value,
}: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const refuseWhilePending = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
  };
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={buttonClass(variant)}
      // Not `disabled`: that would take the focus away from whoever uses a keyboard.
      aria-disabled={pending || undefined}
      onClick={refuseWhilePending}
    >
      <span className={styles.labels} aria-live="polite">
        <span className={styles.label} hidden={pending}>
          {children}
        </span>
        <span className={styles.label} hidden={!pending}>
          {pendingLabel}
        </span>
      </span>
    </button>
  );
}
