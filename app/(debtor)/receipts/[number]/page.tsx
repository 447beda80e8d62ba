import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Balance } from "@/components/money/balance";
import { Breakdown } from "@/components/money/breakdown";
import { ReceiptFacts } from "@/components/pay/receipt-facts";
import { KeepMark } from "@/components/shell/keep-mark";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Actions, Stack } from "@/components/ui/stack";
import { formatMoney } from "@/lib/domain/money/format-money";
import { MAY_BE_KEPT } from "@/lib/services/device/kept-plan";
import { getReceipt, RECEIPT_PAGE, receiptKey } from "@/lib/services/receipt/get-receipt";
import { receiptCheck } from "@/lib/services/receipt/receipt-check";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { FeedbackInvite } from "../../feedback/feedback-invite";
import { CheckCode } from "./check-code";
import { receiptDocument } from "./receipt-document";
import { RelatedReceipts } from "./related-receipts";

const READS = { ...RECEIPT_PAGE, ...MAY_BE_KEPT };

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<{ paid?: string }>;
};

/** The quittance on screen and on paper; only for the person who paid. */
export default async function ReceiptPage({ params, searchParams }: Props) {
  const { number } = await params;
  const debtor = await requireReader({ reads: READS, key: receiptKey(number) });
  const view = getReceipt(debtor);
  if (!view) notFound();

  const t = await getTranslations("receipt");
  const locale = await getLocale();
  const paper = await receiptDocument(view);
  const isPaidNow = (await searchParams).paid === "now" && paper.warnings.length === 0;
  return (
    <DebtorPage step="receipt" backHref="/account">
      {debtor.read.keepsPlan && debtor.deviceId && <KeepMark deviceId={debtor.deviceId} />}
      {isPaidNow && (
        <Notice tone="positive" role="status" title={t("paidNow")}>
          <p>{t("paidNowHint", { amount: formatMoney(view.amount, locale) })}</p>
        </Notice>
      )}
      {paper.warnings.map((warning) => (
        <Notice key={warning} tone="caution">
          {warning}
        </Notice>
      ))}
      <RelatedReceipts view={view} />
      <Balance label={`${paper.title} ${paper.number}`} money={view.amount} locale={locale} />
      <ReceiptFacts facts={paper.facts} />
      <Stack as="section" labelledBy="receipt-lines">
        <h2 id="receipt-lines">{paper.linesTitle}</h2>
        <Breakdown
          lines={paper.lines.map((line, index) => ({
            key: `${index}`,
            label: line.label,
            hint: line.hint,
            money: line.amount,
          }))}
          total={{ label: paper.total.label, money: paper.total.amount }}
          locale={locale}
        />
        <Breakdown
          lines={[{ key: "balance", label: paper.balance.label, money: paper.balance.amount }]}
          locale={locale}
        />
      </Stack>
      <Stack gap="small">
        {paper.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </Stack>
      <CheckCode check={await receiptCheck(view)} number={view.number} />
      <Actions>
        <ButtonLink href={`/receipts/${view.number}/pdf`} variant="primary" icon="download">
          {t("download")}
        </ButtonLink>
        <ButtonLink href="/account">{t("toAccount")}</ButtonLink>
      </Actions>
      {isPaidNow && <FeedbackInvite />}
    </DebtorPage>
  );
}
