import { getLocale, getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/form/error-summary";
import { MoneyField } from "@/components/form/money-field";
import { problemsOf } from "@/components/form/problems-of";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { FormGrid } from "@/components/staff/form-grid";
import { Stack } from "@/components/ui/stack";
import { formatMoney } from "@/lib/domain/money/format-money";
import { WRITE_OFF_REASONS } from "@/lib/domain/write-off/form";
import type { WriteOffDesk } from "@/lib/services/write-off/get-write-off-desk";

/** Which debt, how much of it and why: a GET form, so that what it would do is seen before it is asked for. */
export async function WriteOffForm({ desk }: { desk: WriteOffDesk }) {
  const t = await getTranslations("staff.writeOff");
  const locale = await getLocale();
  const { values, errors, debts, currency } = desk;
  const typed = (name: string) => String(values[name] ?? "");
  const messageOf = (name: string) => {
    const code = errors[name];
    return code && t(`fieldErrors.${code as "amount_missing"}`);
  };
  const problems = problemsOf(["account", "amount", "reason"], messageOf);
  return (
    <form>
      <Stack>
        <ErrorSummary title={t("errorTitle")} problems={problems} />
        <FormGrid>
          <Select
            name="account"
            label={t("account")}
            error={messageOf("account")}
            defaultValue={typed("account")}
            options={debts.map(({ id, reference, most }) => ({
              value: id,
              label: t("debt", { reference, most: formatMoney(most, locale) }),
            }))}
          />
          <MoneyField
            name="amount"
            label={t("amount")}
            error={messageOf("amount")}
            currency={currency}
            defaultValue={typed("amount")}
          />
          <Select
            name="reason"
            label={t("reason")}
            error={messageOf("reason")}
            defaultValue={typed("reason")}
            options={[
              { value: "", label: t("choose") },
              ...WRITE_OFF_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) })),
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
