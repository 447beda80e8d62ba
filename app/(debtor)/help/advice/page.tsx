import { getLocale, getTranslations } from "next-intl/server";
import { AdviceList } from "@/components/shell/debt-advice";
import { Disclosure, DisclosureList } from "@/components/ui/disclosure";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { adviceElsewhere, DEBT_ADVICE } from "@/lib/domain/support/debt-advice";
import { currentSession } from "@/lib/services/session/current-session";
import { sessionCreditor } from "@/lib/services/session/session-creditor";
import { DebtorPage } from "../../debtor-page";

const DEFAULT_COUNTRY = "FR";

/** Free, independent help: where the creditor is first, then elsewhere. Says nothing about a debt. */
export default async function AdvicePage() {
  const creditor = sessionCreditor(await currentSession());
  const country = creditor?.country ?? DEFAULT_COUNTRY;
  const t = await getTranslations("advice");
  const countryNames = new Intl.DisplayNames(await getLocale(), { type: "region" });
  return (
    <DebtorPage step="help-advice" backHref="/help">
      <PageHeading title={t("title")} lead={t("lead")} />
      <AdviceList services={creditor?.debtAdvice ?? DEBT_ADVICE[DEFAULT_COUNTRY] ?? []} />
      <Stack gap="small" as="section" labelledBy="elsewhere">
        <h2 id="elsewhere">{t("elsewhere")}</h2>
        <DisclosureList>
          {adviceElsewhere(country).map(([elsewhere, services]) => (
            <Disclosure key={elsewhere} summary={countryNames.of(elsewhere)}>
              <AdviceList services={services} />
            </Disclosure>
          ))}
        </DisclosureList>
      </Stack>
    </DebtorPage>
  );
}
