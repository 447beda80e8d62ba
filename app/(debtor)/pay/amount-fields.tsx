import { getLocale, getTranslations } from "next-intl/server";
import { ChoiceList } from "@/components/form/choice-list";
import type { FieldProblem } from "@/components/form/error-summary";
import { MoneyField } from "@/components/form/money-field";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { Money } from "@/lib/domain/money/money";
import type { PayOffer } from "@/lib/services/payment/get-pay-page";
import type { FormValues } from "@/lib/services/session/draft";
import { AccountFields } from "./account-fields";
import styles from "./amount-fields.module.css";

interface AmountFieldsProps {
  offer: PayOffer;
  /** What was typed before the form was refused. */
  values: FormValues;
  wanted: string | undefined;
  problems: readonly FieldProblem[];
}

const textOf = (value: FormValues[string] | undefined) =>
  typeof value === "string" ? value : undefined;

async function choicesOf({ payable, instalment, mayPayPart }: PayOffer) {
  const t = await getTranslations("pay.choices");
  const locale = await getLocale();
  const amount = (value: Money) => formatMoney(value, locale);
  const due = instalment && {
    value: "instalment",
    label: t("instalment", { amount: amount(instalment.amount) }),
    hint: t("instalmentHint", { date: formatDate(instalment.dueOn, locale) }),
  };
  return [
    ...(due && mayPayPart ? [due] : []),
    { value: "full", label: t("full", { amount: amount(payable) }), hint: t("fullHint") },
    ...(mayPayPart ? [{ value: "other", label: t("other"), hint: t("otherHint") }] : []),
  ];
}

/** Which amount: part or all, with the same weight. A part payment says what it means in law before it is made. */
export async function AmountFields({ offer, values, wanted, problems }: AmountFieldsProps) {
  const t = await getTranslations("pay");
  const locale = await getLocale();
  const errorOf = (name: string) => problems.find((problem) => problem.name === name)?.message;
  return (
    <div className={styles.fields}>
      {!offer.mayPayPart && (
        <Notice tone="caution">
          <p>{t("personFirst")}</p>
          <TextLink href="/messages">{t("held.button")}</TextLink>
        </Notice>
      )}
      <ChoiceList
        name="what"
        legend={t("choices.legend")}
        choices={await choicesOf(offer)}
        defaultValue={textOf(values.what) ?? wanted}
        error={errorOf("what")}
      />
      {offer.mayPayPart && (
        <>
          <div className={styles.part}>
            <MoneyField
              name="other"
              label={t("choices.otherAmount")}
              hint={t("choices.otherAmountHint", {
                minimum: formatMoney(offer.minimum, locale),
                maximum: formatMoney(offer.payable, locale),
              })}
              currency={offer.payable.currency}
              defaultValue={textOf(values.other)}
              error={errorOf("other")}
            />
          </div>
          {offer.instalment && offer.keepsMethod && (
            <p className={styles.kept}>{t("keepsMethod")}</p>
          )}
          <p className={styles.law}>{t("acknowledgement")}</p>
        </>
      )}
      {offer.accounts.length > 0 && (
        <AccountFields
          accounts={offer.accounts}
          chosen={textOf(values.account)}
          error={errorOf("account")}
        />
      )}
    </div>
  );
}
