import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { ButtonLink } from "@/components/ui/button";
import { DebtorPage } from "../debtor-page";

/**
 * For an address that shows nothing (any more): the web server sends it, with 404, in the place of what Next
 * makes of `notFound()`, which is empty without the framework's script.
 */
export default async function MissingPage() {
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
