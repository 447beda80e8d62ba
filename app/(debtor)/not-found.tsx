import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { ButtonLink } from "@/components/ui/button";
import { DebtorPage } from "./debtor-page";

/** An address of ours that shows nothing (any more). */
export default async function NotFound() {
  const t = await getTranslations("errors");
  return (
    <DebtorPage step="not-found">
      <DeadEnd
        title={t("notFoundTitle")}
        reassurance={t("notFoundReassurance")}
        next={t("notFoundNext")}
      >
        <ButtonLink href="/" variant="primary">
          {t("notFoundBack")}
        </ButtonLink>
      </DeadEnd>
    </DebtorPage>
  );
}
