import { useTranslations } from "next-intl";
import { Field } from "@/components/form/field";
import { Button } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import type { Period, PeriodProblem } from "@/lib/domain/statement/period";

interface PeriodFormProps {
  period: Period;
  problems: readonly PeriodProblem[];
}

/** From which day to which: asks with the address, so that a period can be kept as a bookmark. */
export function PeriodForm({ period, problems }: PeriodFormProps) {
  const t = useTranslations("statement");
  const errorOf = (name: "from" | "to") => {
    const problem = problems.find(({ field }) => field === name);
    return problem && t(`errors.${problem.code}`);
  };
  return (
    <form method="get" action="/account/statement" data-print="hide">
      <Stack gap="small">
        {(["from", "to"] as const).map((name) => (
          <Field
            key={name}
            name={name}
            type="date"
            width="medium"
            label={t(name)}
            defaultValue={period[name]}
            error={errorOf(name)}
          />
        ))}
        <Button variant="secondary">{t("show")}</Button>
      </Stack>
    </form>
  );
}
