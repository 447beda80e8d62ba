import { useLocale, useTranslations } from "next-intl";
import { SubmitButton } from "@/components/form/submit-button";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { ChangeForm, ChangePreview as Preview } from "@/lib/services/change/get-change-form";
import { PlanComparison } from "../../plan-comparison";
import { wishEntries } from "../change-path";
import { confirmChange } from "./actions";

/** Before and after, until when it can be undone, and the one button that changes something. */
export function ChangePreview({ page, preview }: { page: ChangeForm; preview: Preview }) {
  const t = useTranslations("change");
  const locale = useLocale();
  const { change, planId, values } = page;
  const { seen, idempotencyKey, comparison, undoUntil } = preview;
  const posted = [
    ...wishEntries(change, values),
    ...Object.entries({ kind: change, planId, seen, idempotencyKey }),
  ];
  return (
    <>
      <PageHeading
        eyebrow={t(`kinds.${change}.title`)}
        title={t("preview.title")}
        lead={t("preview.lead")}
      />
      <PlanComparison comparison={comparison} />
      <form action={confirmChange}>
        <Stack>
          {posted.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p>
            {undoUntil
              ? t("preview.undo", { date: formatDate(undoUntil, locale) })
              : t("preview.noUndo")}{" "}
            {t("preview.collected")}
          </p>
          <SubmitButton pendingLabel={t("preview.pending")}>{t("preview.confirm")}</SubmitButton>
        </Stack>
      </form>
      <TextLink href={`/my-plan/change/${change}`}>{t("preview.back")}</TextLink>
    </>
  );
}
