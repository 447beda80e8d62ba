import { getTranslations } from "next-intl/server";
import { CodeField } from "@/components/form/code-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { PasskeyForm } from "@/components/form/passkey-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Stack } from "@/components/ui/stack";
import type { Flash } from "@/lib/services/staff/flash";
import { confirmByCode, confirmByPasskey } from "./actions";

interface ConfirmPresenceProps {
  flash: Flash | null;
  hasPasskey: boolean;
}

const ERRORS = ["incorrect", "too_many"] as const;

/** Asks for a second factor once more, before ways in are changed. */
export async function ConfirmPresence({ flash, hasPasskey }: ConfirmPresenceProps) {
  const t = await getTranslations("staff.me.passkeys");
  const code = ERRORS.find((known) => known === flash?.errors.code);
  const message = code && t(`errors.${code}`);
  return (
    <Stack gap="small">
      <ErrorSummary
        title={t("confirmErrorTitle")}
        problems={message ? [{ name: "code", message }] : []}
      />
      <p>{t("confirmLead")}</p>
      {hasPasskey && (
        <PasskeyForm
          purpose="confirm"
          options="/staff/passkey/options"
          action={confirmByPasskey}
          variant="secondary"
          label={t("confirmByPasskey")}
          failed={t("confirmFailed")}
        />
      )}
      <form action={confirmByCode} noValidate>
        <Stack gap="small">
          <CodeField label={t("code")} hint={t("codeHint")} error={message} />
          <SubmitButton variant="secondary" pendingLabel={t("confirmPending")}>
            {t("confirm")}
          </SubmitButton>
        </Stack>
      </form>
    </Stack>
  );
}
