import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/stack";
import type { Channel } from "@/lib/domain/outreach/channel";
import type { RemindersPage } from "@/lib/services/outreach/get-reminders-page";
import { saveChannel } from "./actions";

/** What a STOP stops and what it cannot, with a button for each channel. */
export function ChannelStops({ page }: { page: Pick<RemindersPage, "offered" | "stopped"> }) {
  const t = useTranslations("reminders.stop");
  return (
    <Card title={t("title")}>
      <p>{t("what")}</p>
      <p>{t("still")}</p>
      {page.offered.map((channel) => (
        <ChannelStop key={channel} channel={channel} isStopped={page.stopped.includes(channel)} />
      ))}
    </Card>
  );
}

function ChannelStop({ channel, isStopped }: { channel: Channel; isStopped: boolean }) {
  const t = useTranslations("reminders.stop");
  return (
    <form action={saveChannel}>
      <input type="hidden" name="channel" value={channel} />
      <input type="hidden" name="wish" value={isStopped ? "start" : "stop"} />
      <Stack gap="small">
        {isStopped && <p>{t(`stopped.${channel}`)}</p>}
        <Button variant={isStopped ? "secondary" : "quiet"}>
          {t(isStopped ? `resume.${channel}` : `all.${channel}`)}
        </Button>
      </Stack>
    </form>
  );
}
