import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/components/ui/page-heading";
import { getHistory, HISTORY_PAGE } from "@/lib/services/account/get-history";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { OlderAndNewest } from "../../older-and-newest";
import { MovementRows } from "./movement-rows";

type Props = { searchParams: Promise<{ before?: string | string[] }> };

/** All that changed what is owed, the newest first, a page at a time. */
export default async function HistoryPage({ searchParams }: Props) {
  const before = [(await searchParams).before].flat()[0] ?? "";
  const debtor = await requireReader({ reads: HISTORY_PAGE, key: before });
  const page = getHistory(debtor);
  const t = await getTranslations("history");
  const { principalName, name } = debtor.creditor;
  return (
    <DebtorPage step="history" backHref="/account">
      <PageHeading title={t("title")} lead={t("lead", { creditor: principalName ?? name })} />
      {page.movements.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <MovementRows movements={page.movements} />
      )}
      <OlderAndNewest path="/account/history" older={page.before} isNewest={before === ""} />
    </DebtorPage>
  );
}
