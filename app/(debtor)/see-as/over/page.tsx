import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { Button } from "@/components/ui/button";
import { DebtorPage } from "../../debtor-page";

/** The quarter of an hour is over, the colleague is signed out, or the file is not theirs any more. */
export default async function OverPage() {
  const t = await getTranslations("seeAs.over");
  return (
    <DebtorPage step="see-as-over">
      <DeadEnd icon="clock" title={t("title")} reassurance={t("reassurance")} next={t("next")}>
        <form method="post" action="/see-as/end">
          <Button>{t("back")}</Button>
        </form>
      </DeadEnd>
    </DebtorPage>
  );
}
