import { useLocale, useTranslations } from "next-intl";
import { List, ListRow } from "@/components/ui/list-row";
import { Stack } from "@/components/ui/stack";
import type { BudgetChange } from "@/lib/domain/budget/diff-budgets";
import { formatMoney } from "@/lib/domain/money/format-money";

/** What differs from the version before; nothing where nothing does. */
export function BudgetChanges({ changes }: { changes: readonly BudgetChange[] }) {
  const t = useTranslations("budget");
  const locale = useLocale();
  if (changes.length === 0) return null;
  return (
    <Stack gap="small" as="section" labelledBy="changes">
      <h2 id="changes">{t("result.changes")}</h2>
      <List>
        {changes.map(({ category, before, after }) => (
          <ListRow
            key={category}
            title={t(`lines.${category}.label`)}
            value={t("result.change", {
              before: formatMoney(before, locale),
              after: formatMoney(after, locale),
            })}
          />
        ))}
      </List>
    </Stack>
  );
}
