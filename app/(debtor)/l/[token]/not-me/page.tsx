import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/form/error-summary";
import { Select } from "@/components/form/select";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { CASE_REASONS } from "@/lib/domain/support/reasons";
import { currentTime } from "@/lib/services/clock/current-time";

import { getLinkPage } from "@/lib/services/link/get-link-page";
import { DebtorPage } from "../../../debtor-page";
import { LinkUnusable } from "../../../link-unusable/link-unusable";
import { giveNotMeReason } from "../actions";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ error?: string }>;
};

/**
 * "This isn't me", first step. The reason is a list without a choice made: a scanner that presses
 * every button on a page stops here.
 */
export default async function NotMePage({ params, searchParams }: Props) {
  const { token } = await params;
  const page = await getLinkPage(token, currentTime());
  if (page.kind !== "live") return <LinkUnusable token={token} />;

  const t = await getTranslations("notMe");
  const error = (await searchParams).error ? t("reasonMissing") : undefined;
  return (
    <DebtorPage step="not-me" creditor={page.creditor} backHref={`/l/${token}`}>
      <ErrorSummary
        title={t("errorTitle")}
        problems={error ? [{ name: "reason", message: error }] : []}
      />
      <PageHeading title={t("title", { name: page.maskedName })} lead={t("lead")} />
      <form action={giveNotMeReason} noValidate>
        <input type="hidden" name="token" value={token} />
        <Stack>
          <Select
            name="reason"
            label={t("reasonLabel")}
            error={error}
            options={[
              { value: "", label: t("reasonChoose") },
              ...CASE_REASONS.wrong_person.map((value) => ({
                value,
                label: t(`reasons.${value}`),
              })),
            ]}
          />
          <Button>{t("continue")}</Button>
        </Stack>
      </form>
    </DebtorPage>
  );
}
