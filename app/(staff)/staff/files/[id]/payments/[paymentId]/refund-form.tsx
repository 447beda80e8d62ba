import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/form/error-summary";
import { MoneyField } from "@/components/form/money-field";
import { problemsOf } from "@/components/form/problems-of";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { FormGrid } from "@/components/staff/form-grid";
import { Stack } from "@/components/ui/stack";
import { ASKED_REASONS } from "@/lib/domain/refund/form";
import { REFUND_PURPOSES } from "@/lib/domain/refund/purpose";
import type { RefundDesk } from "@/lib/services/refund/get-refund-desk";

/** How much, to what end and why: a GET form, so that what it would do is seen before it is asked for. */
export async function RefundForm({ desk }: { desk: RefundDesk }) {
  const t = await getTranslations("staff.refund");
  const words = await getTranslations("staff.approvals");
  const { values, errors, most } = desk;
  const typed = (name: string) => String(values[name] ?? "");
  const messageOf = (name: string) => {
    const code = errors[name];
    return code && t(`fieldErrors.${code as "amount_missing"}`);
  };
  const problems = problemsOf(["amount", "purpose", "reason"], messageOf);
  return (
    <form>
      <Stack>
        <ErrorSummary title={t("errorTitle")} problems={problems} />
        <FormGrid>
          <MoneyField
            name="amount"
            label={t("amount")}
            error={messageOf("amount")}
            currency={most.debt_stands.currency}
            defaultValue={typed("amount")}
          />
          <Select
            name="purpose"
            label={t("purpose")}
            error={messageOf("purpose")}
            defaultValue={typed("purpose")}
            options={[
              { value: "", label: t("choose") },
              ...REFUND_PURPOSES.map((value) => ({ value, label: words(`purposes.${value}`) })),
            ]}
          />
          <Select
            name="reason"
            label={t("reason")}
            error={messageOf("reason")}
            defaultValue={typed("reason")}
            options={[
              { value: "", label: t("choose") },
              ...ASKED_REASONS.map((value) => ({ value, label: words(`reasons.${value}`) })),
            ]}
          />
        </FormGrid>
        <div>
          <SubmitButton variant="secondary" pendingLabel={t("pending")}>
            {t("preview")}
          </SubmitButton>
        </div>
      </Stack>
    </form>
  );
}
