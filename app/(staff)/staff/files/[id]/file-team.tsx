import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Stack } from "@/components/ui/stack";
import { getTeamChoice } from "@/lib/services/file/give-to-team";
import type { FilePart } from "./file-part";
import { giveTo } from "./team-actions";

/** Which team looks after the file, for who decides that. */
export async function FileTeam({ file: { debtorId }, member }: FilePart) {
  const choice = await getTeamChoice(member.actor, debtorId);
  if (!choice) return null;
  const t = await getTranslations("staff.file.team");
  return (
    <Stack as="section" gap="small" labelledBy="team">
      <h2 id="team">{t("title")}</h2>
      <form action={giveTo.bind(null, debtorId)}>
        <Stack gap="small">
          <Select
            name="teamId"
            label={t("label")}
            hint={t("hint")}
            defaultValue={choice.teamId ?? ""}
            options={[
              { value: "", label: t("none") },
              ...choice.teams.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <SubmitButton variant="secondary" pendingLabel={t("pending")}>
            {t("submit")}
          </SubmitButton>
        </Stack>
      </form>
    </Stack>
  );
}
