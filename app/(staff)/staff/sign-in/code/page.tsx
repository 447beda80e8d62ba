import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CodeField } from "@/components/form/code-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { currentStaff } from "@/lib/services/staff/current-staff";
import { StaffPage } from "../../staff-page";
import { confirm, startOver } from "../actions";

type Props = { searchParams: Promise<{ error?: string }> };

const ERRORS = ["incorrect", "too_many"] as const;

/** The second factor: a code of the authenticator, or one that was kept for when it is lost. */
export default async function SecondFactorPage({ searchParams }: Props) {
  const current = await currentStaff();
  if (current.state === "signed_in") redirect("/staff");
  if (current.state === "none") redirect("/staff/sign-in");
  const { error } = await searchParams;
  const t = await getTranslations("staff.secondFactor");
  const known = ERRORS.find((code) => code === error);
  const message = known && t(`errors.${known}`);
  return (
    <StaffPage step="staff-second-factor" title={t("title")} member={null}>
      <ErrorSummary title={t("errorTitle")} problems={message ? [{ name: "code", message }] : []} />
      <form action={confirm} noValidate>
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
