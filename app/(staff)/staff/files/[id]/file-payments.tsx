import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Amount } from "@/components/money/amount";
import { DataTable } from "@/components/staff/data-table";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { roleMay } from "@/lib/domain/actor/permission";
import type { FilePart } from "./file-part";

/** Of these, money can be given back. */
const REFUNDABLE = new Set(["succeeded", "partially_refunded"]);

/** The last payments, whatever became of them. */
export async function FilePayments({ file, member }: FilePart) {
  const t = await getTranslations("staff.file.payments");
  const format = await getFormatter();
  const locale = await getLocale();
  const { timeZone } = member.creditor;
  const mayRefund = roleMay(member.actor.role, "refund.request");
  return (
    <Stack as="section" gap="small" labelledBy="payments">
      <h2 id="payments">{t("title")}</h2>
      <DataTable
        label={t("title")}
        columns={[
          { key: "at", label: t("at") },
          { key: "amount", label: t("amount"), isNumber: true },
          { key: "status", label: t("status") },
          { key: "method", label: t("method") },
          { key: "receipt", label: t("receipt") },
          ...(mayRefund ? [{ key: "refund", label: t("refund") }] : []),
        ]}
        rows={file.payments.map((payment) => ({
          key: payment.id,
          cells: {
            at: format.dateTime(payment.createdAt, {
              dateStyle: "medium",
              timeStyle: "short",
              timeZone,
            }),
            amount: <Amount money={payment.amount} locale={locale} />,
            status: t(`statuses.${payment.status as "succeeded"}`),
            method: payment.methodKind
              ? t(`methods.${payment.methodKind as "card"}`, { last4: payment.methodLast4 ?? "" })
              : "",
            receipt: payment.receiptNumber,
            refund: REFUNDABLE.has(payment.status) && (
              <a href={`/staff/files/${file.debtorId}/payments/${payment.id}`}>{t("giveBack")}</a>
            ),
          },
        }))}
        empty={t("empty")}
      />
      {roleMay(member.actor.role, "write_off.request") && (
        <p>
          <TextLink href={`/staff/files/${file.debtorId}/write-off`}>{t("writeOff")}</TextLink>
        </p>
      )}
    </Stack>
  );
}
