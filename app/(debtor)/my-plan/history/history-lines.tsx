import { useLocale, useTranslations } from "next-intl";
import { SubmitButton } from "@/components/form/submit-button";
import { List, ListRow } from "@/components/ui/list-row";
import { Stack } from "@/components/ui/stack";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { HistoryLine, HistoryPage } from "@/lib/services/change/get-history";
import { undoLatestChange } from "./actions";
import { useSentence } from "./use-sentence";

/** A change a line; under the newest the button that undoes it, as long as that is possible. */
export function HistoryLines({ page }: { page: HistoryPage }) {
  const t = useTranslations("change.history");
  const locale = useLocale();
  const sentence = useSentence();
  const undoable = page.lines.find(({ undoUntil }) => undoUntil !== null);
  return (
    <>
      {undoable && <UndoForm line={undoable} idempotencyKey={page.idempotencyKey} />}
      <List>
        {page.lines.map((line) => (
          <ListRow
            key={line.id}
            title={sentence(line)}
            hint={t("on", { date: formatDate(line.madeOn, locale) })}
            value={line.isUndone ? <Tag>{t("undoneTag")}</Tag> : undefined}
          />
        ))}
      </List>
    </>
  );
}

function UndoForm({ line, idempotencyKey }: { line: HistoryLine; idempotencyKey: string }) {
  const t = useTranslations("change.history");
  const locale = useLocale();
  if (!line.undoUntil) return null;
  return (
    <form action={undoLatestChange}>
      <Stack>
        <input type="hidden" name="changeId" value={line.id} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <p>{t("undoUntil", { date: formatDate(line.undoUntil, locale) })}</p>
        <SubmitButton variant="secondary" pendingLabel={t("undoing")}>
          {t("undoButton")}
        </SubmitButton>
      </Stack>
    </form>
  );
}
