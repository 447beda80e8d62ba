import { getLocale, getTranslations } from "next-intl/server";
import { List, ListRow } from "@/components/ui/list-row";
import { Stack } from "@/components/ui/stack";
import type { BudgetChange } from "@/lib/domain/budget/diff-budgets";
import { formatMoney } from "@/lib/domain/money/format-money";

/** What differs from the version before; nothing where nothing does. */
export async function BudgetChanges({ changes }: { changes: readonly BudgetChange[] }) {
  if (changes.length === 0) return null;
  const t = await getTranslations("budget");
  const locale = await getLocale();
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
