import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/form/error-summary";
import { problemsOf } from "@/components/form/problems-of";
import { Button } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import type { OwnPlanPage } from "@/lib/services/plan/get-own-plan";
import { RhythmFields } from "./rhythm-fields";
import { SizeFields } from "./size-fields";

export function CalculatorForm({ page }: { page: OwnPlanPage }) {
  const t = useTranslations("plan.own");
  const typed = (name: string) => String(page.values[name] ?? "");
  const errorOf = (name: string) => {
    const code = page.errors[name];
    return code ? t(`errors.${code}`) : undefined;
  };
  const problems = problemsOf(Object.keys(page.errors), errorOf);
  return (
    <form method="get" action="/plan/own" noValidate>
      <Stack>
        <ErrorSummary title={t("errorTitle")} problems={problems} />
        <SizeFields typed={typed} errorOf={errorOf} currency={page.currency} />
        <RhythmFields typed={typed} errorOf={errorOf} payDays={page.payDays} />
        <Button variant={page.result ? "secondary" : "primary"}>{t("calculate")}</Button>
      </Stack>
    </form>
  );
}
