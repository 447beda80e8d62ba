import { getFormatter, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/staff/data-table";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import { currentTime } from "@/lib/services/clock/current-time";
import { takeFlash } from "@/lib/services/staff/flash";
import { getOwnAccount } from "@/lib/services/staff/get-own-account";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../staff-page";
import { endOne, endOthers, renewCodes, signOut } from "./actions";
import { OwnPasskeys } from "./own-passkeys";

/** One's own account: passkeys, recovery codes, where one is signed in, signing out. */
export default async function OwnAccountPage() {
  const member = await requireStaff();
  const { codesLeft, sessions, passkeys, isConfirmed } = await getOwnAccount(member, currentTime());
  const flash = await takeFlash(member, "me", "passkeys");
  const t = await getTranslations("staff.me");
  const format = await getFormatter();
  const { timeZone } = member.creditor;
  const time = (at: Date) =>
    format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <StaffPage
      step="staff-me"
      title={t("title")}
      member={member}
      actions={
        <form action={signOut}>
          <Button variant="secondary" icon="lock">
            {t("signOut")}
          </Button>
        </form>
      }
    >
      {flash.form === "me" && flash.done && (
        <Notice tone="positive" role="status">
          {t("done")}
        </Notice>
      )}
      <p>{t("who", { name: member.name, email: member.email })}</p>
      <OwnPasskeys
        {...{ passkeys, isConfirmed, timeZone }}
        flash={flash.form === "passkeys" ? flash : null}
      />
      <Stack as="section" gap="small" labelledBy="codes">
        <h2 id="codes">{t("codes.title")}</h2>
        <p>{t("codes.left", { count: codesLeft })}</p>
        {isConfirmed ? (
          <form action={renewCodes}>
            <Button variant="secondary">{t("codes.renew")}</Button>
          </form>
        ) : (
          <p>{t("codes.confirmFirst")}</p>
        )}
      </Stack>
      <Stack as="section" gap="small" labelledBy="sessions">
        <h2 id="sessions">{t("sessions.title")}</h2>
        <DataTable
          label={t("sessions.title")}
          columns={[
            { key: "label", label: t("sessions.label") },
            { key: "startedAt", label: t("sessions.startedAt") },
            { key: "lastSeenAt", label: t("sessions.lastSeenAt") },
            { key: "end", label: t("sessions.action") },
          ]}
          rows={sessions.map(({ id, label, startedAt, lastSeenAt, isThis }) => ({
            key: id,
            cells: {
              label: label || t("sessions.unnamed"),
              ...{ startedAt: time(startedAt), lastSeenAt: time(lastSeenAt) },
              end: isThis ? (
                t("sessions.this")
              ) : (
                <form action={endOne.bind(null, id)}>
                  <Button variant="quiet">{t("sessions.end")}</Button>
                </form>
              ),
            },
          }))}
          empty={t("sessions.unnamed")}
        />
        {sessions.length > 1 && (
          <form action={endOthers}>
            <Button variant="secondary">{t("sessions.endOthers")}</Button>
          </form>
        )}
      </Stack>
    </StaffPage>
  );
}
