import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/money/amount";
import { List, ListRow } from "@/components/ui/list-row";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { ChangeForm } from "@/lib/services/change/get-change-form";
import { ruleValues } from "../rule-values";

/** The instalments that are still to be paid: each a link, or why it is not for now. */
export function InstalmentRows({ page }: { page: ChangeForm }) {
  const t = useTranslations("change.refusals");
  const locale = useLocale();
  return (
    <List>
      {page.instalments.map(({ number, dueOn, left, refusal }) => (
        <ListRow
          key={number}
          title={formatDate(dueOn, locale)}
          value={<Amount money={left} locale={locale} />}
          hint={refusal ? t(refusal, ruleValues(page.rules)) : undefined}
          href={refusal ? undefined : `/my-plan/change/${page.change}?number=${number}`}
        />
      ))}
    </List>
  );
}
