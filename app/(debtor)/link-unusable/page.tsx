import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/components/ui/page-heading";
import { DebtorPage } from "../debtor-page";

type Props = { searchParams: Promise<{ done?: string }> };

/** What was done about a link: a new one is on its way if there is someone to send it to, or all stops. */
export default async function LinkDonePage({ searchParams }: Props) {
  const done = (await searchParams).done === "not-me" ? "stopped" : "sent";
  const t = await getTranslations(`linkUnusable.${done}`);
  return (
    <DebtorPage step={`link-${done}`} creditor={null}>
      <PageHeading title={t("title")} lead={t("lead")} />
      <p>{t("next")}</p>
    </DebtorPage>
  );
}
