import { getFormatter, getTranslations } from "next-intl/server";
import { List, ListRow } from "@/components/ui/list-row";
import { PageHeading } from "@/components/ui/page-heading";
import { currentTime } from "@/lib/services/clock/current-time";
import { getOwnViews, VIEWS_PAGE } from "@/lib/services/impersonation/get-own-views";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { HelpCard } from "../../help-card";

/** When somebody of the creditor's saw the person's pages as they do, why, and whether they filled anything in. */
export default async function ViewsPage() {
  const debtor = await requireReader({ reads: VIEWS_PAGE });
  const { request, code, views } = getOwnViews(debtor, currentTime());
  const { name: creditor, timeZone } = debtor.creditor;
  const t = await getTranslations("views");
  const format = await getFormatter();
  const day = (at: Date) => format.dateTime(at, { dateStyle: "long", timeZone });
  const hour = (at: Date) =>
    format.dateTime(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  return (
    <DebtorPage step="settings-views" backHref="/settings">
      <PageHeading title={t("title")} lead={t("lead", { creditor })} />
      <HelpCard request={request} creditor={debtor.creditor} code={code} />
      {views.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <List>
          {views.map(({ id, reason, startedAt, endedAt, isOpen, hasFilledIn }) => (
            <ListRow
              key={id}
              icon="user"
              title={
                isOpen
                  ? t("open", { date: day(startedAt), from: hour(startedAt), until: hour(endedAt) })
                  : t("past", { date: day(startedAt), from: hour(startedAt), until: hour(endedAt) })
              }
              hint={[t(`reasons.${reason}`), t(hasFilledIn ? "filledIn" : "looked")].join(" · ")}
            />
          ))}
        </List>
      )}
      <p>{t("never")}</p>
    </DebtorPage>
  );
}
