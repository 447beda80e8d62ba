import { getLocale, getTranslations } from "next-intl/server";
import { ChoiceList } from "@/components/form/choice-list";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { PayOffer } from "@/lib/services/payment/get-pay-page";

interface AccountFieldsProps {
  accounts: PayOffer["accounts"];
  /** What was chosen before the form was refused. */
  chosen: string | undefined;
  error: string | undefined;
}

/** Which debt the payment settles first: the person's right (art. 1342-10 C. civ.). The law's order stands until then. */
export async function AccountFields({ accounts, chosen, error }: AccountFieldsProps) {
  const t = await getTranslations("pay.firstAccount");
  const locale = await getLocale();
  const choices = accounts.map(({ id, reference, principalLabel, dueOn, balance }) => ({
    value: id,
    label: principalLabel,
    hint: t("accountHint", {
      reference,
      balance: formatMoney(balance, locale),
      date: formatDate(dueOn, locale),
    }),
  }));
  return (
    <ChoiceList
      name="account"
      legend={t("legend")}
      choices={[{ value: "", label: t("byLaw"), hint: t("byLawHint") }, ...choices]}
      defaultValue={chosen ?? ""}
      error={error}
    />
  );
}
