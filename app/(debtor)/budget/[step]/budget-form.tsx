import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/form/error-summary";
import { SubmitButton } from "@/components/form/submit-button";
import { Stack } from "@/components/ui/stack";
import type { BudgetStepPage } from "@/lib/services/budget/get-budget-step";
import { SENDER_FIELD } from "@/lib/services/debtor/sender-mark";
import { saveStep } from "../actions";
import { HouseholdFields } from "./household-fields";
import { LineFields } from "./line-fields";

/** A step's fields with what is wrong with them; posts with or without JavaScript. */
export function BudgetForm({ page }: { page: BudgetStepPage }) {
  const t = useTranslations("budget");
  const labelOf = (field: string) =>
    t(page.step === "household" ? `household.${field}` : `lines.${field.split(".")[0]}.label`);
  const problems = Object.entries(page.errors).map(([name, code]) => ({
    name,
    message: t("errorAt", { field: labelOf(name), error: t(`errors.${code}`) }),
  }));
  return (
    <form action={saveStep} noValidate id="budget">
      <Stack>
        <ErrorSummary title={t("errorTitle")} problems={problems} />
        <input type="hidden" name={SENDER_FIELD} value={page.sender} />
        <input type="hidden" name="step" value={page.step} />
        {page.step === "household" ? (
          <HouseholdFields page={page} />
        ) : (
          <LineFields page={page} step={page.step} />
        )}
        <SubmitButton pendingLabel={t("pending")}>{t(`${page.step}.next`)}</SubmitButton>
      </Stack>
    </form>
  );
}
