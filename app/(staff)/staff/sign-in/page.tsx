import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { Stack } from "@/components/ui/stack";
import { currentStaff } from "@/lib/services/staff/current-staff";
import { StaffPage } from "../staff-page";
import { begin } from "./actions";

type Props = { searchParams: Promise<{ error?: string }> };

const ERRORS = ["refused", "too_many"] as const;

/** The first of two factors. The address is not repeated after an error: it would stand in an address of ours. */
export default async function StaffSignInPage({ searchParams }: Props) {
  if ((await currentStaff()).state === "signed_in") redirect("/staff");
  const { error } = await searchParams;
  const t = await getTranslations("staff.signIn");
  const known = ERRORS.find((code) => code === error);
  const message = known && t(`errors.${known}`);
  return (
    <StaffPage step="staff-sign-in" title={t("title")} member={null}>
      <ErrorSummary
        title={t("errorTitle")}
        problems={message ? [{ name: "email", message }] : []}
      />
      <form action={begin} noValidate>
        <Stack>
          <Field
            name="email"
            type="email"
            label={t("email")}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            error={message}
          />
          <Field
            name="password"
            type="password"
            label={t("password")}
            autoComplete="current-password"
          />
          <SubmitButton pendingLabel={t("pending")}>{t("next")}</SubmitButton>
        </Stack>
      </form>
      <p>{t("lost")}</p>
    </StaffPage>
  );
}
