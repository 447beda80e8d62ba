import { getTranslations } from "next-intl/server";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { FormGrid } from "@/components/staff/form-grid";
import type { Flash } from "@/lib/services/staff/flash";
import { addTeam } from "./actions";

const ERRORS = ["name_missing", "name_taken"] as const;

/** Makes a team, whose files others do not see. */
export async function TeamForm({ flash }: { flash: Flash | null }) {
  const t = await getTranslations("staff.members.team");
  const code = ERRORS.find((known) => known === flash?.errors.teamName);
  return (
    <form action={addTeam} noValidate>
      <FormGrid>
        <Field
          name="teamName"
          label={t("name")}
          hint={t("hint")}
          autoComplete="off"
          defaultValue={String(flash?.values.teamName ?? "")}
          error={code && t(`errors.${code}`)}
        />
      </FormGrid>
      <SubmitButton variant="secondary" pendingLabel={t("pending")}>
        {t("submit")}
      </SubmitButton>
    </form>
  );
}
