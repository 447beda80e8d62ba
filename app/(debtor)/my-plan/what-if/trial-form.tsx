import { useTranslations } from "next-intl";
import { ChoiceList } from "@/components/form/choice-list";
import { ErrorSummary } from "@/components/form/error-summary";
import { MoneyField } from "@/components/form/money-field";
import { problemsOf } from "@/components/form/problems-of";
import { Select } from "@/components/form/select";
import { Button } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { SPREADS } from "@/lib/domain/plan/change/wish";
import type { WhatIfPage } from "@/lib/services/change/get-what-if";
import { payDayOptions } from "../../pay-day-options";

/** What may be tried; what is left empty stays as it is. */
export function TrialForm({ page }: { page: WhatIfPage }) {
  const t = useTranslations("whatIf");
  const change = useTranslations("change");
  const { values, errors, currency } = page;
  const typed = (name: string) => String(values[name] ?? "");
  const errorOf = (name: string) =>
    errors[name] ? change(`errors.${errors[name]}` as "errors.amount_missing") : undefined;
  const problems = problemsOf(["extra", "amount"], errorOf);
  return (
    <form method="get" action="/my-plan/what-if" noValidate>
      <Stack>
        <ErrorSummary title={t("errorTitle")} problems={problems} />
        <MoneyField
          name="extra"
          label={t("extra.label")}
          hint={t("extra.hint")}
          error={errorOf("extra")}
          currency={currency}
          defaultValue={typed("extra")}
        />
        <ChoiceList
          name="spread"
          legend={t("extra.spread")}
          defaultValue={typed("spread") || "shorten"}
          choices={SPREADS.map((value) => ({ value, label: change(`extra.${value}`) }))}
        />
        <MoneyField
          name="amount"
          label={t("amount.label")}
          hint={t("amount.hint")}
          error={errorOf("amount")}
          currency={currency}
          defaultValue={typed("amount")}
        />
        {page.terms.payDay !== null && <PayDay page={page} typed={typed("payDay")} />}
        <Button variant={page.comparison ? "secondary" : "primary"}>{t("try")}</Button>
      </Stack>
    </form>
  );
}

function PayDay({ page, typed }: { page: WhatIfPage; typed: string }) {
  const t = useTranslations("whatIf");
  return (
    <Select
      name="payDay"
      label={t("payDay.label")}
      defaultValue={typed}
      options={[{ value: "", label: t("payDay.same") }, ...payDayOptions(page.payDays)]}
    />
  );
}
