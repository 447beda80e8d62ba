import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { problemsOf } from "@/components/form/problems-of";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { ownName } from "@/components/shell/language-switch";
import { FormGrid } from "@/components/staff/form-grid";
import { STAFF_ROLES } from "@/lib/domain/actor/permission";
import { LOCALES } from "@/lib/services/locale/locales";
import type { Flash } from "@/lib/services/staff/flash";
import { invite } from "./actions";

interface InviteFormProps {
  teams: readonly { id: string; name: string }[];
  /** The language that is offered first: the inviter's. */
  locale: string;
  flash: Flash | null;
}

const ERRORS = ["name_missing", "email_invalid", "role_missing", "not_possible"] as const;

/** Lets a new colleague in. */
export async function InviteForm({ teams, locale, flash }: InviteFormProps) {
  const t = await getTranslations("staff.members.invite");
  const roles = await getTranslations("staff.roles");
  const typed = (name: string) => String(flash?.values[name] ?? "");
  const messageOf = (name: string) => {
    const code = ERRORS.find((known) => known === flash?.errors[name]);
    return code && t(`errors.${code}`);
  };
  const problems = problemsOf(["name", "email", "role"], messageOf);
  return (
    <form action={invite} noValidate>
      <ErrorSummary title={t("errorTitle")} problems={problems} />
      <FormGrid>
        <Field
          name="name"
          label={t("name")}
          autoComplete="off"
          defaultValue={typed("name")}
          error={messageOf("name")}
        />
        <Field
          name="email"
          type="email"
          label={t("email")}
          autoComplete="off"
          defaultValue={typed("email")}
          error={messageOf("email")}
        />
        <Select
          name="role"
          label={t("role")}
          defaultValue={typed("role") || "agent"}
          options={STAFF_ROLES.map((role) => ({ value: role, label: roles(role) }))}
          error={messageOf("role")}
        />
        <Select
          name="teamId"
          label={t("team")}
          defaultValue={typed("teamId")}
          options={[
            { value: "", label: t("noTeam") },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          name="locale"
          label={t("language")}
          defaultValue={typed("locale") || locale}
          options={LOCALES.map((value) => ({ value, label: ownName(value) }))}
        />
      </FormGrid>
      <SubmitButton pendingLabel={t("pending")}>{t("submit")}</SubmitButton>
    </form>
  );
}
