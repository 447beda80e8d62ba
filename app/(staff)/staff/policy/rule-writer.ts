import { getLocale, getTranslations } from "next-intl/server";
import { isAmountField, type PolicyField } from "@/lib/domain/creditor/policy-change";
import { invariant } from "@/lib/domain/invariant";
import { formatMoney } from "@/lib/domain/money/format-money";
import { isCurrency, money } from "@/lib/domain/money/money";

/** Writes the value of a rule with its unit, in the colleague's language. */
export async function ruleWriter(currency: string) {
  const t = await getTranslations("staff.policy.values");
  const locale = await getLocale();
  invariant(isCurrency(currency), "a creditor's currency is one of ours");
  return (field: PolicyField, value: number | string): string =>
    isAmountField(field)
      ? formatMoney(money(BigInt(value), currency), locale)
      : t(field as "plan_monthsMax", { value });
}
