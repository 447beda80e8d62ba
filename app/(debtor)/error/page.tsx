import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { DebtorPage } from "../debtor-page";

type Props = { searchParams: Promise<{ reference?: string }> };

const REFERENCE = /^[\w@-]{1,40}$/;

/** Something broke on our side: says first that no money moved, then what to do. */
export default async function ErrorPage({ searchParams }: Props) {
  const { reference } = await searchParams;
  const t = await getTranslations("errors");
  return (
    <DebtorPage step="error">
      <PageHeading title={t("title")} lead={t("lead")} />
      <ButtonLink href="/" variant="primary">
        {t("retry")}
      </ButtonLink>
      {reference && REFERENCE.test(reference) && <p>{t("reference", { reference })}</p>}
    </DebtorPage>
  );
}
