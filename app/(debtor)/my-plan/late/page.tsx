import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Door, DoorList } from "@/components/ui/door";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import { getLate, LATE_PAGE } from "@/lib/services/change/get-late";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { ruleValues } from "../change/rule-values";

/** A payment that was missed or did not go through: nothing is lost, and three ways on that look alike. */
export default async function LatePage() {
  const page = getLate(await requireReader({ reads: LATE_PAGE }), currentTime());
  if (page.kind === "detour") redirect(page.path);
  const t = await getTranslations("late");
  const refusals = await getTranslations("change.refusals");
  const locale = await getLocale();
  const { number, dueOn, left, others, retryOn, moveRefusal, canPay } = page;
  const amount = formatMoney(left, locale);
  return (
    <DebtorPage step="plan-late" backHref="/my-plan">
      <PageHeading
        title={t(page.wasTried ? "title.tried" : "title.missed")}
        lead={t("lead", { amount, date: formatDate(dueOn, locale) })}
      />
      <p>{t("calm")}</p>
      {others > 0 && <p>{t("others", { count: others })}</p>}
      <Notice tone="info" icon="clock">
        {retryOn ? t("retry", { date: formatDate(retryOn, locale) }) : t("noRetry")}
      </Notice>
      <DoorList title={t("doors.title")}>
        {canPay && (
          <Door
            icon="card"
            title={t("doors.pay.title", { amount })}
            hint={t("doors.pay.hint")}
            href="/pay?what=instalment"
          />
        )}
        {moveRefusal === null ? (
          <Door
            icon="calendar"
            title={t("doors.move.title")}
            hint={t("doors.move.hint", ruleValues(page.rules))}
            href={`/my-plan/change/move?number=${number}`}
          />
        ) : (
          <Door
            icon="calendar"
            title={t("doors.ask.title")}
            hint={refusals(moveRefusal, ruleValues(page.rules))}
            href="/my-plan/change/ask"
          />
        )}
        <Door
          icon="chat"
          title={t("doors.talk.title")}
          hint={t("doors.talk.hint")}
          href="/messages"
        />
      </DoorList>
      <TextLink href="/hardship">{t("cannot")}</TextLink>
    </DebtorPage>
  );
}
