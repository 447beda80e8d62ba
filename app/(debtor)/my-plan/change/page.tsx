import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { List, ListRow } from "@/components/ui/list-row";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { formatMoney } from "@/lib/domain/money/format-money";
import { CHANGE_PAGE } from "@/lib/services/change/change-page";
import { getChangeMenu } from "@/lib/services/change/get-change-menu";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { ChangeChoices } from "./change-choices";

const MORE = [
  ["whatIf", "/my-plan/what-if", "document"],
  ["method", "/my-plan/method", "card"],
  ["stop", "/my-plan#autopay", "clock"],
  ["hardship", "/hardship", "heart"],
  ["ask", "/my-plan/change/ask", "chat"],
] as const;

/** All that may be changed of the plan: what is possible now, and what is not and why. */
export default async function ChangePage() {
  const page = getChangeMenu(await requireReader({ reads: CHANGE_PAGE }), currentTime());
  if (page.kind === "detour") redirect(page.path);
  const t = await getTranslations("change");
  const locale = await getLocale();
  const more = page.hasHistory
    ? ([...MORE, ["history", "/my-plan/history", "document"]] as const)
    : MORE;
  return (
    <DebtorPage step="plan-change" backHref="/my-plan">
      <PageHeading title={t("menu.title")} lead={t("menu.lead")} />
      {page.isHeld && <Notice tone="info">{t("refusals.plan_held")}</Notice>}
      {page.early && (
        <Notice tone="positive">
          {t("menu.early", { amount: formatMoney(page.early, locale) })}
        </Notice>
      )}
      {!page.isHeld && <ChangeChoices page={page} />}
      <Stack as="section" labelledBy="more">
        <h2 id="more">{t("menu.more")}</h2>
        <List>
          {more.map(([name, href, icon]) => (
            <ListRow
              key={name}
              icon={icon}
              title={t(`menu.${name}.title`)}
              hint={t(`menu.${name}.hint`)}
              href={href}
            />
          ))}
        </List>
      </Stack>
    </DebtorPage>
  );
}
