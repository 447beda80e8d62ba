import { useTranslations } from "next-intl";
import { DeadEnd } from "@/components/shell/dead-end";
import { Button } from "@/components/ui/button";
import { DebtorPage } from "../debtor-page";

/**
 * One page for links that are expired, revoked or unknown: it tells nothing of which, and can
 * send a new one to the contact on file.
 */
export function LinkUnusable({ token }: { token: string }) {
  const t = useTranslations("linkUnusable");
  return (
    <DebtorPage step="link-unusable" creditor={null}>
      <DeadEnd icon="clock" title={t("title")} reassurance={t("reassurance")} next={t("whereFrom")}>
        <form method="post" action={`/l/${token}`}>
          <Button name="wish" value="new-link">
            {t("send")}
          </Button>
        </form>
      </DeadEnd>
    </DebtorPage>
  );
}
