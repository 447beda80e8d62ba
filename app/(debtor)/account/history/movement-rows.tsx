import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/money/amount";
import { List, ListRow } from "@/components/ui/list-row";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { Movement } from "@/lib/domain/statement/movement";

/** What changed, when, on which account and by how much; the way to its receipt where it has one. */
export function MovementRows({ movements }: { movements: readonly Movement[] }) {
  const t = useTranslations("statement");
  const locale = useLocale();
  return (
    <List>
      {movements.map(
        ({ on, kind, accountReference: reference, receiptNumber: number, change }, index) => (
          <ListRow
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never move
            key={index}
            title={t(`kinds.${kind}`)}
            hint={
              <>
                {formatDate(on, locale)}
                <br />
                {number ? t("receipt", { reference, number }) : t("account", { reference })}
              </>
            }
            value={<Amount money={change} locale={locale} />}
            href={number ? `/receipts/${number}` : undefined}
          />
        ),
      )}
    </List>
  );
}
