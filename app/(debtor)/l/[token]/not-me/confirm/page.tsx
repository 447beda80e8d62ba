import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Checkbox } from "@/components/form/checkbox";
import { ErrorSummary } from "@/components/form/error-summary";
import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Actions, Stack } from "@/components/ui/stack";
import { currentTime } from "@/lib/services/clock/current-time";
import { notMeReasonSchema } from "@/lib/services/identity/deny-identity";
import { getLinkPage } from "@/lib/services/link/get-link-page";
import { DebtorPage } from "../../../../debtor-page";
import { LinkUnusable } from "../../../../link-unusable/link-unusable";
import { confirmNotMe } from "../../actions";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ reason?: string; error?: string }>;
};

/** "This isn't me", second step: says what will happen and asks for a ticked box. */
export default async function ConfirmNotMePage({ params, searchParams }: Props) {
  const { token } = await params;
  const query = await searchParams;
  const reason = notMeReasonSchema.safeParse(query.reason);
  if (!reason.success) redirect(`/l/${token}/not-me`);
  const page = await getLinkPage(token, currentTime());
  if (page.kind !== "live") return <LinkUnusable token={token} />;

  const t = await getTranslations("notMe.confirm");
  const error = query.error ? t("boxMissing") : undefined;
  return (
    <DebtorPage step="not-me-confirm" creditor={page.creditor} backHref={`/l/${token}/not-me`}>
      <ErrorSummary
        title={t("errorTitle")}
        problems={error ? [{ name: "confirmed", message: error }] : []}
      />
      <PageHeading title={t("title")} lead={t("lead", { creditor: page.creditor.name })} />
      <form action={confirmNotMe} noValidate>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="reason" value={reason.data} />
        <Stack>
          <Checkbox name="confirmed" label={t("box", { name: page.maskedName })} error={error} />
          <Actions>
            <Button>{t("stop")}</Button>
            <ButtonLink href={`/l/${token}`}>{t("back")}</ButtonLink>
          </Actions>
        </Stack>
      </form>
    </DebtorPage>
  );
}
