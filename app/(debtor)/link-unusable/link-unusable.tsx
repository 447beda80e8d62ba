import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { DebtorPage } from "../debtor-page";
import { askForNewLink } from "./actions";

/**
 * One page for links that are expired, revoked or unknown: it tells nothing of which, and can
 * send a new one to the contact on file.
 */
export async function LinkUnusable({ token }: { token: string }) {
  const t = await getTranslations("linkUnusable");
  return (
    <DebtorPage step="link-unusable" creditor={null}>
      <PageHeading title={t("title")} lead={t("lead")} />
      <form action={askForNewLink}>
        <input type="hidden" name="token" value={token} />
        <Button>{t("send")}</Button>
      </form>
      <p>{t("whereFrom")}</p>
    </DebtorPage>
  );
}
