import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { ButtonLink } from "@/components/ui/button";
import { DebtorPage } from "../../debtor-page";

/** A colleague tried what only the person does. */
export default async function RefusedPage() {
  const t = await getTranslations("seeAs.refused");
  return (
    <DebtorPage step="see-as-refused">
      <DeadEnd icon="lock" title={t("title")} reassurance={t("reassurance")} next={t("next")}>
        <ButtonLink href="/account" variant="primary">
          {t("back")}
        </ButtonLink>
      </DeadEnd>
    </DebtorPage>
  );
}
