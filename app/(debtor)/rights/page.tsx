import { getTranslations } from "next-intl/server";
import { DebtAdvice } from "@/components/shell/debt-advice";
import { Disclosure, DisclosureList } from "@/components/ui/disclosure";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { currentSession } from "@/lib/services/session/current-session";
import { sessionCreditor } from "@/lib/services/session/session-creditor";
import { DebtorPage } from "../debtor-page";

const RIGHTS = ["dispute", "noFees", "help", "procedure", "time", "data", "human"] as const;

/** What a person may ask for and refuse, with where it is written. */
export default async function RightsPage() {
  const creditor = sessionCreditor(await currentSession());
  const t = await getTranslations("rights");
  return (
    <DebtorPage step="rights" backHref="/">
      <PageHeading title={t("title")} lead={t("lead")} />
      <DisclosureList>
        {RIGHTS.map((right) => (
          <Disclosure key={right} summary={t(`${right}.title`)}>
            {t(`${right}.text`)}
          </Disclosure>
        ))}
      </DisclosureList>
      {creditor && <DebtAdvice services={creditor.debtAdvice} />}
      <TextLink href="/settings" icon="lock">
        {t("settings")}
      </TextLink>
    </DebtorPage>
  );
}
