import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CodeField } from "@/components/form/code-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { PasskeyForm } from "@/components/form/passkey-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { returnPath } from "@/lib/domain/staff/return-path";
import { currentStaff } from "@/lib/services/staff/current-staff";
import { hasStaffPasskey } from "@/lib/services/staff/passkey/manage-staff-passkeys";
import { signInPath } from "@/lib/services/staff/sign-in-path";
import { StaffPage } from "../../staff-page";
import { confirm, confirmByPasskey, startOver } from "../actions";

type Props = { searchParams: Promise<{ error?: string; next?: string }> };

const ERRORS = ["incorrect", "too_many", "refused", "stopped"] as const;

/** The second factor: a code of the authenticator, one that was kept for when it is lost, or a passkey. */
export default async function SecondFactorPage({ searchParams }: Props) {
  const current = await currentStaff();
  const { error, next } = await searchParams;
  if (current.state === "signed_in") redirect(returnPath(next));
  if (current.state === "none") redirect(signInPath({ next: next ?? null }));
  const hasPasskey = await hasStaffPasskey(current.session.staffId);
  const t = await getTranslations("staff.secondFactor");
  const known = ERRORS.find((code) => code === error);
  const message = known && t(`errors.${known}`);
  const back = <input type="hidden" name="next" value={returnPath(next)} />;
  return (
    <StaffPage step="staff-second-factor" title={t("title")} member={null}>
      <ErrorSummary title={t("errorTitle")} problems={message ? [{ name: "code", message }] : []} />
      {hasPasskey && (
        <PasskeyForm
          purpose="second_factor"
          options="/staff/passkey/options"
          action={confirmByPasskey}
          variant="secondary"
          label={t("passkey")}
          failed={t("passkeyFailed")}
        >
          {back}
        </PasskeyForm>
      )}
      <form action={confirm} noValidate>
        {back}
        <Stack>
          <CodeField label={t("code")} hint={t("hint")} error={message} />
          <SubmitButton pendingLabel={t("pending")}>{t("submit")}</SubmitButton>
        </Stack>
      </form>
      <form action={startOver}>
        <Button variant="quiet">{t("startOver")}</Button>
      </form>
    </StaffPage>
  );
}
