import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { Button } from "@/components/ui/button";
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
      <DeadEnd icon="clock" title={t("title")} reassurance={t("reassurance")} next={t("whereFrom")}>
        <form action={askForNewLink}>
          <input type="hidden" name="token" value={token} />
          <Button>{t("send")}</Button>
        </form>
      </DeadEnd>
    </DebtorPage>
  );
}
