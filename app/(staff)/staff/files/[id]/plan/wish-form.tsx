import { getLocale, getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { MoneyField } from "@/components/form/money-field";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { FormGrid } from "@/components/staff/form-grid";
import { Stack } from "@/components/ui/stack";
import { formatDate, weekdayName } from "@/lib/domain/calendar/format-date";
import { PLAN_FREQUENCIES } from "@/lib/domain/calendar/frequency";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { ChangeDesk } from "@/lib/services/decision/get-change-desk";

/** ISO. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const PAY_DAYS = Array.from({ length: 28 }, (_, index) => String(index + 1));

/** What is to change: a GET form, so that what it would do can be looked at first. */
export async function WishForm({ desk }: { desk: ChangeDesk }) {
  const t = await getTranslations("staff.change");
  const words = await getTranslations("change");
  const { errors, kind, asked } = desk;
  const problems = Object.entries(errors).map(([name, code]) => ({
    name: name || "kind",
    message:
      name === ""
        ? t(`refusals.${code as "too_late"}`)
        : words(`errors.${code as "amount_missing"}`),
  }));
  return (
    <form>
      <Stack>
        <ErrorSummary title={t("errorTitle")} problems={problems} />
        <input type="hidden" name="kind" value={kind} />
        {asked && <input type="hidden" name="case" value={asked.id} />}
        <FormGrid>
          <Fields desk={desk} />
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

async function Fields({ desk }: { desk: ChangeDesk }) {
  const t = await getTranslations("staff.change.fields");
  const locale = await getLocale();
  const { kind, instalments, currency, terms, values } = desk;
  if (kind === "rhythm") return <RhythmFields desk={desk} />;
  if (kind === "amount") {
    return (
      <MoneyField
        name="amount"
        label={t("amount", { was: formatMoney(terms.instalment, locale) })}
        currency={currency}
        defaultValue={String(values.amount ?? "")}
      />
    );
  }
  return (
    <>
      <Select
        name="number"
        label={t("number")}
        defaultValue={String(values.number ?? "")}
        options={instalments.map(({ number, dueOn, left }) => ({
          value: String(number),
          label: `${formatDate(dueOn, locale)} · ${formatMoney(left, locale)}`,
        }))}
      />
      {kind === "move" && (
        <Field
          name="to"
          type="date"
          label={t("to")}
          hint={t("toHint")}
          width="medium"
          defaultValue={String(values.to ?? "")}
        />
      )}
    </>
  );
}

async function RhythmFields({ desk: { terms, values } }: { desk: ChangeDesk }) {
  const t = await getTranslations("staff.change.fields");
  const frequencies = await getTranslations("plan.own.frequencies");
  const locale = await getLocale();
  const days = WEEKDAYS.map((day) => ({ value: String(day), label: weekdayName(day, locale) }));
  return (
    <>
      <Select
        name="frequency"
        label={t("frequency")}
        defaultValue={String(values.frequency ?? terms.frequency)}
        options={PLAN_FREQUENCIES.map((value) => ({ value, label: frequencies(value) }))}
      />
      <Select
        name="payDay"
        label={t("payDay")}
        defaultValue={String(values.payDay ?? terms.payDay ?? 1)}
        options={PAY_DAYS.map((value) => ({ value, label: value }))}
      />
      <Select
        name="weekday"
        label={t("weekday")}
        defaultValue={String(values.weekday ?? "")}
        options={[{ value: "", label: t("same") }, ...days]}
      />
    </>
  );
}
