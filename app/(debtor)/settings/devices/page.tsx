import { getFormatter, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { List, ListRow } from "@/components/ui/list-row";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { currentTime } from "@/lib/services/clock/current-time";
import { DEVICES_PAGE, getDevicesPage } from "@/lib/services/device/get-devices-page";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { endAll } from "./actions";
import { OwnDevice } from "./own-device";
import { RemoveDevice } from "./remove-device";

type Props = { searchParams: Promise<{ done?: string }> };

const GOOD = ["enrolled", "added", "removed"] as const;
const BAD = ["refused", "code_needed", "unknown"] as const;

/** What opens the file without a new message: devices, passkeys and sessions, seen and ended by the person alone. */
export default async function DevicesPage({ searchParams }: Props) {
  const { done } = await searchParams;
  const debtor = await requireReader({ reads: DEVICES_PAGE });
  const page = getDevicesPage(debtor, currentTime());
  const t = await getTranslations("devices");
  const format = await getFormatter();
  const { timeZone } = page;
  const outcome = [...GOOD, ...BAD].find((code) => code === done);
  const isBad = BAD.some((code) => code === outcome);
  return (
    <DebtorPage step="settings-devices" backHref="/settings">
      {outcome && (
        <Notice tone={isBad ? "caution" : "positive"} role="status">
          {t(`done.${outcome}`)}
        </Notice>
      )}
      <PageHeading title={t("title")} lead={t("lead")} />
      <OwnDevice page={page} />
      <Stack as="section" gap="small" labelledBy="others">
        <h2 id="others">{t("others")}</h2>
        {page.others.length === 0 && <p>{t("noOthers")}</p>}
        <List>
          {page.others.map((device) => (
            <ListRow
              key={device.id}
              title={device.label || t("device.unnamed")}
              hint={[
                t("device.seen", {
                  date: format.dateTime(device.lastSeenAt, { dateStyle: "medium", timeZone }),
                }),
                ...(device.hasPasskey ? [t("device.hasPasskey")] : []),
              ].join(" · ")}
              value={<RemoveDevice device={device} />}
            />
          ))}
        </List>
      </Stack>
      <Stack as="section" gap="small" labelledBy="sessions">
        <h2 id="sessions">{t("sessions.title")}</h2>
        <List>
          {page.sessions.map(({ id, origin, startedAt, isThis }) => (
            <ListRow
              key={id}
              title={t(`sessions.${origin}`)}
              hint={t("sessions.since", {
                time: format.dateTime(startedAt, {
                  dateStyle: "medium",
                  timeStyle: "short",
                  timeZone,
                }),
              })}
              value={isThis ? t("sessions.this") : undefined}
            />
          ))}
        </List>
        <form action={endAll}>
          <Stack gap="small">
            <p>{t("sessions.endAllHint")}</p>
            <Button variant="secondary" icon="lock">
              {t("sessions.endAll")}
            </Button>
          </Stack>
        </form>
      </Stack>
    </DebtorPage>
  );
}
