import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { MoneyField } from "@/components/form/money-field";
import { SubmitButton } from "@/components/form/submit-button";
import { FormGrid } from "@/components/staff/form-grid";
import { Stack } from "@/components/ui/stack";
import {
  isAmountField,
  POLICY_FIELDS,
  typedPolicyValue,
} from "@/lib/domain/creditor/policy-change";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency } from "@/lib/domain/money/money";
import type { PolicyDesk } from "@/lib/services/policy/get-policy-desk";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import type { Flash } from "@/lib/services/staff/flash";
import { propose } from "./actions";
import { ruleWriter } from "./rule-writer";

interface PolicyFormProps {
  desk: PolicyDesk;
  member: StaffMember;
  flash: Flash;
}

/** The rules that may be changed, with the values of now: what is typed differently is proposed. */
export async function PolicyForm({ desk, member, flash }: PolicyFormProps) {
  const t = await getTranslations("staff.policy");
  const { currency } = member.creditor;
  invariant(isCurrency(currency), "a creditor's currency is one of ours");
  const write = await ruleWriter(currency);
  const messageOf = (name: string) => {
    const code = flash.errors[name];
    return code && t(`fieldErrors.${code as "value_missing"}`);
  };
  const problems = POLICY_FIELDS.flatMap((name) => {
    const message = messageOf(name);
    return message ? [{ name, message: `${t(`rules.${name}`)} — ${message}` }] : [];
  });
  return (
    <Stack as="section" labelledBy="propose">
      <h2 id="propose">{t("propose")}</h2>
      <form action={propose} noValidate>
        <Stack>
          <ErrorSummary title={t("errorTitle")} problems={problems} />
          <input type="hidden" name="key" value={desk.key} />
          <FormGrid>
            {POLICY_FIELDS.map((field) => {
              const texts = {
                ...{ name: field, label: t(`rules.${field}`), error: messageOf(field) },
                hint: t("today", { value: write(field, desk.values[field]) }),
                defaultValue: String(
                  flash.values[field] ?? typedPolicyValue(desk.values[field], field, currency),
                ),
              };
              return isAmountField(field) ? (
                <MoneyField key={field} {...texts} currency={currency} />
              ) : (
                <Field
                  key={field}
                  {...texts}
                  inputMode="numeric"
                  autoComplete="off"
                  width="short"
                />
              );
            })}
          </FormGrid>
          <div>
            <SubmitButton variant="secondary" pendingLabel={t("pending")}>
              {t("submit")}
            </SubmitButton>
          </div>
        </Stack>
      </form>
    </Stack>
  );
}
