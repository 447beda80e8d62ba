import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Amount } from "@/components/money/amount";
import { DataTable } from "@/components/staff/data-table";
import { Facts } from "@/components/staff/facts";
import { Outcome } from "@/components/staff/outcome";
import { Button } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { currentTime } from "@/lib/services/clock/current-time";
import { getRefundDesk } from "@/lib/services/refund/get-refund-desk";
import { takeFlash } from "@/lib/services/staff/flash";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../../../../staff-page";
import { withdraw } from "./actions";
import { RefundForm } from "./refund-form";
import { RefundPreviewPart } from "./refund-preview";

type Props = {
  params: Promise<{ id: string; paymentId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const DONE = ["waiting", "sent", "withdrawn"] as const;
const ERRORS = [
  ...["payment_unknown", "not_allowed", "unknown", "not_refundable", "amount_invalid"],
  ...["amount_too_large", "idempotency_conflict", "form_incomplete", "refund_unknown"],
  "already_decided",
] as const;

/** One payment: what of it can be given back, what that would do, and what was asked before. */
export default async function RefundPage({ params, searchParams }: Props) {
  const { id: debtorId, paymentId } = await params;
  const member = await requireStaff("refund.request");
  const values = await searchParams;
  const now = currentTime();
  const found = await getRefundDesk({ member, debtorId, paymentId, values, now });
  if (!found.ok) notFound();
  const desk = found.value;
  const flash = await takeFlash(member, "refund");
  const t = await getTranslations("staff.refund");
  const words = await getTranslations("staff.approvals");
  const locale = await getLocale();
  const done = DONE.find((code) => code === flash.done);
  const error = ERRORS.find((code) => code === flash.errors[""]);
  const [undo] = flash.shown;
  return (
    <StaffPage step="staff-refund" title={t("title")} member={member} section="files">
      <Outcome
        error={error && t(`errors.${error as "unknown"}`)}
        done={
          done && (
            <>
              <p>{t(`done.${done}`)}</p>
              {undo && (
                <form action={withdraw.bind(null, debtorId, paymentId, undo)}>
                  <Button variant="quiet">{t("undo")}</Button>
                </form>
              )}
            </>
          )
        }
      />
      <p>
        <TextLink href={`/staff/files/${debtorId}`}>{t("back")}</TextLink>
      </p>
      <Facts
        facts={[
          {
            key: "paid",
            label: t("paid"),
            value: <Amount money={desk.payment.paid} locale={locale} />,
          },
          { key: "receipt", label: t("receipt"), value: desk.payment.receiptNumber ?? t("none") },
          {
            ...{ key: "most", label: t("most") },
            value: <Amount money={desk.most.debt_stands} locale={locale} />,
          },
        ]}
      />
      {desk.isRefundable ? <RefundForm desk={desk} /> : <p>{t("notRefundable")}</p>}
      {desk.preview && (
        <RefundPreviewPart preview={desk.preview} about={{ debtorId, paymentId, key: desk.key }} />
      )}
      <Stack as="section" gap="small" labelledBy="refunds">
        <h2 id="refunds">{t("before")}</h2>
        <DataTable
          label={t("before")}
          columns={(["amount", "purpose", "reason", "status", "action"] as const).map((key) => ({
            ...{ key, label: t(`columns.${key}`) },
          }))}
          rows={desk.refunds.map(({ id, amount, purpose, reason, status, canWithdraw }) => ({
            key: id,
            cells: {
              amount: <Amount money={amount} locale={locale} />,
              purpose: words(`purposes.${purpose}`),
              reason: words(`reasons.${reason as "outside"}`),
              status: t(`statuses.${status}`),
              action: canWithdraw && (
                <form action={withdraw.bind(null, debtorId, paymentId, id)}>
                  <Button variant="quiet">{t("withdraw")}</Button>
                </form>
              ),
            },
          }))}
          empty={t("none")}
        />
      </Stack>
    </StaffPage>
  );
}
