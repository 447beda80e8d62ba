import { useTranslations } from "next-intl";
import { Select } from "@/components/form/select";
import { PERSONS_MAX } from "@/lib/domain/budget/household-schema";
import type { BudgetStepPage } from "@/lib/services/budget/get-budget-step";

/** Who lives on this budget. Most live alone or say so quickly: one adult, no children to begin with. */
const FIELDS = [
  { name: "adults", from: 1 },
  { name: "childrenUnder14", from: 0 },
  { name: "children14To18", from: 0 },
] as const;

export function HouseholdFields({ page }: { page: BudgetStepPage }) {
  const t = useTranslations("budget");
  return FIELDS.map(({ name, from }) => {
    const code = page.errors[name];
    const counts = Array.from({ length: PERSONS_MAX + 1 - from }, (_, index) =>
      String(index + from),
    );
    return (
      <Select
        key={name}
        name={name}
        label={t(`household.${name}`)}
        error={code ? t(`errors.${code}`) : undefined}
        defaultValue={String(page.values[name] ?? from)}
        options={counts.map((count) => ({ value: count, label: count }))}
      />
    );
  });
}
