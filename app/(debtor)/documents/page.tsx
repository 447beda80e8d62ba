import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { DOCUMENTS_PAGE, getDocumentsPage } from "@/lib/services/document/get-documents-page";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../debtor-page";
import { DocumentRows } from "./document-rows";

type Props = { searchParams: Promise<{ gone?: string }> };

/** Invoices and letters that the creditor lets the person read. */
export default async function DocumentsPage({ searchParams }: Props) {
  const { gone } = await searchParams;
  const debtor = await requireReader({ reads: DOCUMENTS_PAGE });
  const documents = getDocumentsPage(debtor);
  const creditor = debtor.creditor.principalName ?? debtor.creditor.name;
  const t = await getTranslations("documents");
  return (
    <DebtorPage step="documents" backHref="/account">
      {gone && (
        <Notice tone="caution" role="alert">
          {t("gone")}
        </Notice>
      )}
      <PageHeading
        title={t("title")}
        lead={documents.length > 0 ? t("lead", { creditor }) : undefined}
      />
      {documents.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <DocumentRows documents={documents} locale={await getLocale()} />
      )}
    </DebtorPage>
  );
}
