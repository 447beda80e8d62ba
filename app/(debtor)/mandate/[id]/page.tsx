import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ReceiptFacts } from "@/components/pay/receipt-facts";
import { timeOfDay } from "@/components/shell/time-of-day";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Actions, Stack } from "@/components/ui/stack";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { MANDATE_TEXT_KEYS } from "@/lib/domain/mandate/mandate-text";
import { getMandate, MANDATE_PAGE, type MandateView } from "@/lib/services/method/get-mandate";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ given?: string }> };

/** A SEPA mandate on screen and on paper; only for the person who gave it. */
export default async function MandatePage({ params, searchParams }: Props) {
  const { id } = await params;
  const view = getMandate(await requireReader({ reads: MANDATE_PAGE, key: id }));
  if (!view) notFound();
  const t = await getTranslations("mandate");
  const isGivenNow = (await searchParams).given === "now" && !view.isOver;
  return (
    <DebtorPage step="mandate" backHref="/my-plan">
      {isGivenNow && (
        <Notice tone="positive" role="status" title={t("given")}>
          {t("givenHint")}
        </Notice>
      )}
      {isOver(view.status) && <Notice tone="caution">{t(`over.${view.status}`)}</Notice>}
      <PageHeading title={t("title")} />
      <ReceiptFacts facts={await factsOf(view)} />
      <Stack gap="small">
        {MANDATE_TEXT_KEYS.map((key) => (
          <p key={key}>{t(`text.${key}`, { creditor: view.creditor.name })}</p>
        ))}
        <p>{t("text.notice")}</p>
        <p>{await evidenceOf(view)}</p>
      </Stack>
      <div data-print="hide">
        <Actions>
          <ButtonLink href="/my-plan" variant="primary">
            {t("toPlan")}
          </ButtonLink>
          {!view.isOver && <ButtonLink href="/my-plan/method">{t("change")}</ButtonLink>}
        </Actions>
      </div>
    </DebtorPage>
  );
}

const OVER = ["replaced", "revoked", "refused", "lapsed"] as const;
const isOver = (status: MandateView["status"]): status is (typeof OVER)[number] =>
  OVER.some((over) => over === status);

async function factsOf({ reference, creditor, name, last4, acceptedOn }: MandateView) {
  const t = await getTranslations("mandate");
  return [
    { label: t("reference"), value: reference },
    { label: t("creditor"), value: creditor.name },
    { label: t("creditorAddress"), value: creditor.address },
    ...(creditor.identifier
      ? [{ label: t("creditorIdentifier"), value: creditor.identifier }]
      : []),
    { label: t("debtor"), value: name },
    { label: t("account"), value: t("accountEnding", { last4 }) },
    { label: t("kind"), value: t("recurrent") },
    { label: t("acceptedOn"), value: formatDate(acceptedOn, await getLocale()) },
  ];
}

/** What shows that it was agreed to. */
async function evidenceOf(view: MandateView) {
  const t = await getTranslations("mandate");
  const locale = await getLocale();
  const { acceptedAt, acceptedOn, timeZone, textVersion, session } = view;
  return t("evidence", {
    date: formatDate(acceptedOn, locale),
    time: timeOfDay(acceptedAt, timeZone, locale),
    version: textVersion,
    session,
  });
}
