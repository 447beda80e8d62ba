import { getLocale, getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/form/submit-button";
import { Facts } from "@/components/staff/facts";
import { Stack } from "@/components/ui/stack";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { RefundPreview } from "@/lib/services/refund/get-refund-desk";
import { askRefund } from "./actions";

interface RefundPreviewProps {
  preview: RefundPreview;
  about: { debtorId: string; paymentId: string; key: string };
}

/** What the refund would do, and the button that asks for exactly that. */
export async function RefundPreviewPart({ preview, about }: RefundPreviewProps) {
  const t = await getTranslations("staff.refund");
  const words = await getTranslations("staff.approvals");
  const locale = await getLocale();
  const { amount, purpose, reason, owedAgain, balanceAfter, needsSecond } = preview;
  const shown = (money: typeof amount) => formatMoney(money, locale);
  const facts = [
    { key: "amount", label: t("columns.amount"), value: shown(amount) },
    { key: "purpose", label: t("columns.purpose"), value: words(`purposes.${purpose}`) },
    { key: "owedAgain", label: t("owedAgain"), value: shown(owedAgain) },
    { key: "balanceAfter", label: t("balanceAfter"), value: shown(balanceAfter) },
  ];
  return (
    <Stack as="section" labelledBy="preview">
      <h2 id="preview">{t("previewTitle")}</h2>
      <Facts facts={facts} />
      <p>{t(needsSecond ? "needsSecond" : "sentAtOnce")}</p>
      <form action={askRefund.bind(null, about.debtorId, about.paymentId)}>
        <input type="hidden" name="key" value={about.key} />
        <input type="hidden" name="amount" value={toDecimalString(amount)} />
        <input type="hidden" name="purpose" value={purpose} />
        <input type="hidden" name="reason" value={reason} />
        <SubmitButton pendingLabel={t("sending")}>
          {t(needsSecond ? "ask" : "send", { amount: shown(amount) })}
        </SubmitButton>
      </form>
    </Stack>
  );
}
