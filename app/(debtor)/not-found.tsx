import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { DebtorPage } from "./debtor-page";

/** An address of ours that shows nothing (any more). */
export default async function NotFound() {
  const t = await getTranslations("errors");
  return (
    <DebtorPage step="not-found">
      <PageHeading title={t("notFoundTitle")} lead={t("notFoundLead")} />
      <ButtonLink href="/" variant="primary">
        {t("notFoundBack")}
      </ButtonLink>
    </DebtorPage>
  );
}
