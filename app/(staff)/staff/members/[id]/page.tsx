import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { FormGrid } from "@/components/staff/form-grid";
import { Outcome } from "@/components/staff/outcome";
import { Button } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { STAFF_ROLES } from "@/lib/domain/actor/permission";
import { currentTime } from "@/lib/services/clock/current-time";
import { takeFlash } from "@/lib/services/staff/flash";
import { getMembers } from "@/lib/services/staff/get-members";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../../staff-page";
import { change, remove } from "../actions";
import { MemberAccess } from "./member-access";

type Props = { params: Promise<{ id: string }> };

const ERRORS = ["not_allowed", "own_account", "unknown"] as const;

/** One colleague: their role and team, a new invitation when they have lost a factor, the end of their account. */
export default async function MemberPage({ params }: Props) {
  const { id } = await params;
  const self = await requireStaff("staff.manage");
  const found = await getMembers(self.actor, currentTime());
  const member = found.ok ? found.value.members.find((one) => one.id === id) : undefined;
  if (!found.ok || !member) notFound();
  const flash = await takeFlash(self, "member");
  const t = await getTranslations("staff.members");
  const roles = await getTranslations("staff.roles");
  const error = ERRORS.find((code) => code === flash.errors[""]);
  return (
    <StaffPage step="staff-member" title={member.name} member={self} section="members">
      <Outcome error={error && t(`errors.${error}`)} done={flash.done && t("done")} />
      <TextLink href="/staff/members">{t("back")}</TextLink>
      <p>{`${member.email} · ${t(`states.${member.state}`)}`}</p>
      {member.state !== "left" && !member.isSelf && (
        <>
          <form action={change.bind(null, id)}>
            <FormGrid>
              <Select
                name="role"
                label={t("columns.role")}
                defaultValue={member.role}
                options={STAFF_ROLES.map((role) => ({ value: role, label: roles(role) }))}
              />
              <Select
                name="teamId"
                label={t("columns.team")}
                defaultValue={member.teamId ?? ""}
                options={[
                  { value: "", label: t("noTeam") },
                  ...found.value.teams.map((team) => ({ value: team.id, label: team.name })),
                ]}
              />
            </FormGrid>
            <SubmitButton pendingLabel={t("pending")}>{t("change")}</SubmitButton>
          </form>
          <MemberAccess member={member} timeZone={self.creditor.timeZone} />
          <Stack as="section" gap="small" labelledBy="remove">
            <h2 id="remove">{t("remove.title")}</h2>
            <p>{t("remove.body")}</p>
            <form action={remove.bind(null, id)}>
              <Button variant="danger">{t("remove.submit")}</Button>
            </form>
          </Stack>
        </>
      )}
    </StaffPage>
  );
}
