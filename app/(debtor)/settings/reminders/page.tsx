import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { getRemindersPage, REMINDERS_PAGE } from "@/lib/services/outreach/get-reminders-page";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { ChannelStops } from "./channel-stops";
import { DeviceCard } from "./device-card";
import { ReminderForm } from "./reminder-form";

type Props = { searchParams: Promise<{ saved?: string }> };

const SAVED = ["reminders", "channel"] as const;

/** Of what the person is told, by which channels, and where they want to hear nothing. */
export default async function RemindersPage({ searchParams }: Props) {
  const { saved } = await searchParams;
  const change = SAVED.find((known) => known === saved);
  const page = getRemindersPage(await requireReader({ reads: REMINDERS_PAGE }));
  const t = await getTranslations("reminders");
  return (
    <DebtorPage step="settings-reminders" backHref="/settings">
      <PageHeading title={t("title")} lead={t("lead")} />
      {change && (
        <Notice tone="positive" role="status">
          {t(`saved.${change}`)}
        </Notice>
      )}
      <Stack>
        {page.pushKey && <DeviceCard pushKey={page.pushKey} />}
        <ReminderForm page={page} />
        <ChannelStops page={page} />
      </Stack>
    </DebtorPage>
  );
}
