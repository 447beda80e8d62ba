import type { ReactNode } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";

interface PasskeyFormProps {
  /** What the passkey is for; lib/browser/passkey asks the server accordingly. */
  purpose: "add" | "sign_in" | "confirm" | "second_factor";
  /** Where its question is asked. */
  options?: string;
  action: (form: FormData) => Promise<void>;
  label: string;
  hint?: string | undefined;
  /** Said where the browser gave no passkey: closed, too late, no network. */
  failed: string;
  variant?: ButtonVariant;
  /** Fields that go with the answer. */
  children?: ReactNode;
}

/** A way on by passkey. Hidden until our script has seen that the browser knows passkeys; never the only way. */
export function PasskeyForm({
  purpose,
  action,
  label,
  hint,
  failed,
  options = "/passkey/options",
  variant = "primary",
  children,
}: PasskeyFormProps) {
  return (
    <form action={action} data-passkey={purpose} data-passkey-options={options} hidden>
      <input type="hidden" name="answer" />
      <Stack gap="small">
        {children}
        <Button type="button" variant={variant} icon="lock">
          {label}
        </Button>
        {hint && <p>{hint}</p>}
        <p role="alert" data-failed hidden>
          {failed}
        </p>
      </Stack>
    </form>
  );
}
