import { useLocale, useTranslations } from "next-intl";
import { Checkbox } from "@/components/form/checkbox";
import { ErrorSummary } from "@/components/form/error-summary";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/stack";
import { formatMoney } from "@/lib/domain/money/format-money";
import { ACCEPTANCE_TEXT_KEYS } from "@/lib/domain/plan/acceptance";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import { agreeToPlan } from "./actions";

interface AgreementFormProps {
  planId: string;
  terms: PlanTerms;
  count: number;
  /** The one to whom the money is owed. */
  creditor: string;
  error: string | undefined;
}

/** What agreeing means, in a few sentences (also that it acknowledges the debt, art. 2240 C. civ.), a box, a button. */
export function AgreementForm({ planId, terms, count, creditor, error }: AgreementFormProps) {
  const t = useTranslations("plan.review");
  const locale = useLocale();
  const message = error ? t(`errors.${error}`) : undefined;
  const values = { creditor, count, total: formatMoney(terms.total, locale) };
  return (
    <form action={agreeToPlan} noValidate>
      <Stack>
        <ErrorSummary
          title={t("errorTitle")}
          problems={message ? [{ name: "agreed", message }] : []}
        />
        <input type="hidden" name="planId" value={planId} />
        <Card title={t("termsTitle")}>
          {ACCEPTANCE_TEXT_KEYS.map((key) => (
            <p key={key}>{t(`terms.${key}`, values)}</p>
          ))}
        </Card>
        <Checkbox name="agreed" label={t("agreed")} error={message} />
        <SubmitButton pendingLabel={t("pending")}>{t("agree")}</SubmitButton>
        <p>{t("afterwards")}</p>
      </Stack>
    </form>
  );
}
