import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { List, ListRow } from "@/components/ui/list-row";
import { PageHeading } from "@/components/ui/page-heading";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../debtor-page";

/** What a person chooses about coming back and being written to, and how to end the session. */
export default async function SettingsPage() {
  await requireReader();
  const t = await getTranslations("settings");
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
        <ListRow
          href="/settings/views"
          icon="user"
          title={t("views.title")}
          hint={t("views.hint")}
        />
      </List>
      <p>{t("signOutHint")}</p>
      <form method="post" action="/session/end">
        <Button variant="secondary" icon="lock">
          {t("signOut")}
        </Button>
      </form>
    </DebtorPage>
  );
}
