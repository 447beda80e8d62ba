import { getLocale, getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/form/submit-button";
import { Facts } from "@/components/staff/facts";
import { Stack } from "@/components/ui/stack";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { WriteOffPreview } from "@/lib/services/write-off/get-write-off-desk";
import { askWriteOff } from "./actions";

interface WriteOffPreviewProps {
  preview: WriteOffPreview;
  debtorId: string;
  formKey: string;
}

/** What giving it up would do, and the button that asks for exactly that. */
export async function WriteOffPreviewPart({ preview, debtorId, formKey }: WriteOffPreviewProps) {
  const t = await getTranslations("staff.writeOff");
  const locale = await getLocale();
  const { account, accountReference, amount, reason, accountAfter, balanceAfter } = preview;
  const shown = (money: typeof amount) => formatMoney(money, locale);
  const facts = [
    { key: "account", label: t("account"), value: accountReference },
    { key: "amount", label: t("columns.amount"), value: shown(amount) },
    { key: "accountAfter", label: t("accountAfter"), value: shown(accountAfter) },
    { key: "balanceAfter", label: t("balanceAfter"), value: shown(balanceAfter) },
  ];
  return (
    <Stack as="section" labelledBy="preview">
      <h2 id="preview">{t("previewTitle")}</h2>
      <Facts facts={facts} />
      <p>{t("second")}</p>
      {preview.changesPlan && <p>{t("changesPlan")}</p>}
      <form action={askWriteOff.bind(null, debtorId)}>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="account" value={account} />
        <input type="hidden" name="amount" value={toDecimalString(amount)} />
        <input type="hidden" name="reason" value={reason} />
        <SubmitButton pendingLabel={t("sending")}>
          {t("ask", { amount: shown(amount) })}
        </SubmitButton>
      </form>
    </Stack>
  );
}
