import { useTranslations } from "next-intl";
import type { IconName } from "@/components/ui/icon-shapes";
import { List, ListRow } from "@/components/ui/list-row";
import { Stack } from "@/components/ui/stack";
import type { ChangeKind } from "@/lib/domain/plan/change/wish";
import type { ChangeMenu } from "@/lib/services/change/get-change-menu";
import { ruleValues } from "./rule-values";

const ICONS: Readonly<Record<ChangeKind, IconName>> = {
  ...{ move: "calendar", skip: "clock", rhythm: "calendar", extra: "check", amount: "document" },
};

/** Where only a step of one's own is missing, its page says which. */
const LEADS_ON: readonly string[] = ["nothing_paid_early", "budget_missing"];

/** The changes that need nobody; one that is not for now says why instead of leading anywhere. */
export function ChangeChoices({ page }: { page: ChangeMenu }) {
  const t = useTranslations("change");
  const values = ruleValues(page.rules);
  return (
    <Stack as="section" labelledBy="choices">
      <h2 id="choices">{t("menu.choices")}</h2>
      <List>
        {page.choices.map(({ kind, refusal }) => {
          const isOpen = refusal === null || LEADS_ON.includes(refusal);
          return (
            <ListRow
              key={kind}
              icon={ICONS[kind]}
              title={t(`kinds.${kind}.title`)}
              hint={isOpen ? t(`kinds.${kind}.hint`, values) : t(`refusals.${refusal}`, values)}
              href={isOpen ? `/my-plan/change/${kind}` : undefined}
            />
          );
        })}
      </List>
    </Stack>
  );
}
