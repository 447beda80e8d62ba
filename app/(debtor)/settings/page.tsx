import { getFormatter, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { List, ListRow } from "@/components/ui/list-row";
import { PageHeading } from "@/components/ui/page-heading";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { DebtorPage } from "../debtor-page";

/** The session on this device, and how to end it. */
export default async function SettingsPage() {
  const { expiresAt } = await requireDebtor();
  const t = await getTranslations("settings");
  const format = await getFormatter();
  const time = format.dateTime(expiresAt, { hour: "2-digit", minute: "2-digit" });
  return (
    <DebtorPage step="settings" backHref="/account">
      <PageHeading title={t("title")} lead={t("lead")} />
      <List>
        <ListRow
          href="/settings/devices"
          icon="lock"
          title={t("devices.title")}
          hint={t("devices.hint")}
        />
        <ListRow
          href="/settings/contact"
          icon="phone"
          title={t("contact.title")}
          hint={t("contact.hint")}
        />
        <ListRow
          href="/settings/reminders"
          icon="clock"
          title={t("reminders")}
          hint={t("remindersHint")}
        />
      </List>
      <p>{t("until", { time })}</p>
      <p>{t("signOutHint")}</p>
      <form method="post" action="/session/end">
        <Button variant="secondary" icon="lock">
          {t("signOut")}
        </Button>
      </form>
    </DebtorPage>
  );
}
