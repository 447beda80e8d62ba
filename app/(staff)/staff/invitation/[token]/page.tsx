import { getTranslations } from "next-intl/server";
import { CodeField } from "@/components/form/code-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { QrCode } from "@/components/staff/qr-code";
import { Stack } from "@/components/ui/stack";
import { currentTime } from "@/lib/services/clock/current-time";
import { getInvitation } from "@/lib/services/staff/get-invitation";
import { StaffPage } from "../../staff-page";
import { join } from "./actions";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ error?: string }> };

const FIELDS = {
  password_short: "password",
  password_long: "password",
  password_guessable: "password",
  code_incorrect: "code",
} as const;

/** Somebody new sets their password and second factor. Looking at it changes nothing: mail scanners follow links. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { error } = await searchParams;
  const t = await getTranslations("staff.invitation");
  const invitation = await getInvitation(token, currentTime());
  if (!invitation) {
    return (
      <StaffPage step="staff-invitation-unusable" title={t("unusable.title")} member={null}>
        <p>{t("unusable.body")}</p>
      </StaffPage>
    );
  }
  const code = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).find((known) => known === error);
  const problem = code && { name: FIELDS[code], message: t(`errors.${code}`) };
  const messageOf = (name: string) => (problem?.name === name ? problem.message : undefined);
  const { name, email, creditorName, secret, qr } = invitation;
  return (
    <StaffPage step="staff-invitation" title={t("title", { name })} member={null}>
      <ErrorSummary title={t("errorTitle")} problems={problem ? [problem] : []} />
      <p>{t("lead", { creditor: creditorName, email })}</p>
      <form action={join.bind(null, token)} noValidate>
        <Stack>
          {/* So that password managers keep the two together. */}
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <Field
            name="password"
            type="password"
            label={t("password")}
            hint={t("passwordHint")}
            autoComplete="new-password"
            error={messageOf("password")}
          />
          <h2>{t("authenticator")}</h2>
          <p>{t("scan")}</p>
          <QrCode qr={qr} label={t("qrLabel")} />
          <p>{t("typeSecret")}</p>
          <p>
            <code translate="no">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
          </p>
          <CodeField label={t("code")} error={messageOf("code")} />
          <SubmitButton pendingLabel={t("pending")}>{t("submit")}</SubmitButton>
        </Stack>
      </form>
    </StaffPage>
  );
}
