import { getFormatter, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { DebtorPage } from "../debtor-page";
import { signOut } from "./actions";

/** The session on this device, and how to end it. */
export default async function SettingsPage() {
  const { expiresAt } = await requireDebtor();
  const t = await getTranslations("settings");
  const format = await getFormatter();
  const time = format.dateTime(expiresAt, { hour: "2-digit", minute: "2-digit" });
  return (
    <DebtorPage step="settings" backHref="/account">
      <PageHeading title={t("title")} lead={t("lead")} />
      <p>{t("until", { time })}</p>
      <p>{t("signOutHint")}</p>
      <form action={signOut}>
        <Button variant="secondary" icon="lock">
          {t("signOut")}
        </Button>
      </form>
    </DebtorPage>
  );
}
