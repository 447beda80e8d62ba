import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/staff/data-table";
import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import { currentTime } from "@/lib/services/clock/current-time";
import { takeFlash } from "@/lib/services/staff/flash";
import { getMembers } from "@/lib/services/staff/get-members";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../staff-page";
import { InviteForm } from "./invite-form";
import { TeamForm } from "./team-form";

const COLUMNS = ["name", "email", "role", "team", "state"] as const;

/** Who works here, as what, in which team; letting people in and out. */
export default async function MembersPage() {
  const member = await requireStaff("staff.manage");
  const found = await getMembers(member.actor, currentTime());
  if (!found.ok) notFound();
  const { members, teams } = found.value;
  const flash = await takeFlash(member, "invite", "member", "team");
  const t = await getTranslations("staff.members");
  const shell = await getTranslations("staff");
  const [link] = flash.shown;
  return (
    <StaffPage step="staff-members" title={t("title")} member={member} section="members">
      {link && (
        <Notice tone="caution" role="status" title={t("notSent")}>
          <code translate="no">{link}</code>
        </Notice>
      )}
      {flash.done && (
        <Notice tone="positive" role="status">
          {flash.done === "sent" ? t("sent", { email: String(flash.values.to) }) : t("done")}
        </Notice>
      )}
      <DataTable
        label={t("title")}
        columns={COLUMNS.map((key) => ({ key, label: t(`columns.${key}`) }))}
        rows={members.map((one) => ({
          key: one.id,
          cells: {
            name: <a href={`/staff/members/${one.id}`}>{one.name}</a>,
            ...{ email: one.email, role: shell(`roles.${one.role}`) },
            team: teams.find(({ id }) => id === one.teamId)?.name ?? t("noTeam"),
            state: t(`states.${one.state}`),
          },
        }))}
        empty={t("empty")}
      />
      <Stack as="section" labelledBy="invite">
        <h2 id="invite">{t("invite.title")}</h2>
        <InviteForm
          teams={teams}
          locale={member.locale}
          flash={flash.form === "invite" && !flash.done ? flash : null}
        />
      </Stack>
      <Stack as="section" labelledBy="team">
        <h2 id="team">{t("team.title")}</h2>
        <TeamForm flash={flash.form === "team" ? flash : null} />
      </Stack>
    </StaffPage>
  );
}
