import { getFormatter, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import type { MembersPage } from "@/lib/services/staff/get-members";
import { reinvite, withdraw } from "../actions";

interface MemberAccessProps {
  member: MembersPage["members"][number];
  timeZone: string;
}

/** The invitation of who has not come in yet, to be sent again or taken back; for the others a new one, when they lost a factor. */
export async function MemberAccess({ member, timeZone }: MemberAccessProps) {
  const t = await getTranslations("staff.members");
  const { id, state } = member;
  if (state === "invited" || state === "uninvited") {
    return (
      <Stack as="section" gap="small" labelledBy="invitation">
        <h2 id="invitation">{t("invitation.title")}</h2>
        <InvitationState member={member} timeZone={timeZone} />
        <form action={reinvite.bind(null, id)}>
          <Button variant="secondary">{t("invitation.again")}</Button>
        </form>
        {state === "invited" && (
          <form action={withdraw.bind(null, id)}>
            <Button variant="secondary">{t("invitation.withdraw")}</Button>
          </form>
        )}
      </Stack>
    );
  }
  return (
    <Stack as="section" gap="small" labelledBy="reinvite">
      <h2 id="reinvite">{t("reinvite.title")}</h2>
      <p>{t("reinvite.body")}</p>
      <form action={reinvite.bind(null, id)}>
        <Button variant="secondary">{t("reinvite.submit")}</Button>
      </form>
    </Stack>
  );
}

async function InvitationState({ member: { invitation }, timeZone }: MemberAccessProps) {
  const t = await getTranslations("staff.members.invitation");
  const format = await getFormatter();
  if (!invitation) return <p>{t("none")}</p>;
  const time = (at: Date) =>
    format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone });
  const until = time(invitation.expiresAt);
  const { sentAt } = invitation;
  return <p>{sentAt ? t("sent", { at: time(sentAt), until }) : t("shown", { until })}</p>;
}
