import { getLocale, getTranslations } from "next-intl/server";
import { InstalmentList } from "@/components/schedule/instalment-list";
import { DataTable } from "@/components/staff/data-table";
import { Facts } from "@/components/staff/facts";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import { OUTSIDE_REASONS, type OutsideReason } from "@/lib/domain/plan/check-policy";
import { DECISION_OUTCOMES } from "@/lib/domain/plan/decision";
import type { ReviewDesk } from "@/lib/services/decision/get-plan-desk";
import type { Flash } from "@/lib/services/staff/flash";
import { decidePlan } from "./actions";
import { DecisionFields } from "./decision-fields";

interface PlanReviewProps {
  review: ReviewDesk;
  debtorId: string;
  flash: Flash | null;
}

const NOTHING = { values: {}, errors: {} };

/** The plan that somebody asked for: its arithmetic beside what the rules say, and the decision. */
export async function PlanReview({ review, debtorId, flash }: PlanReviewProps) {
  const t = await getTranslations("staff.decision");
  const locale = await getLocale();
  const { terms, schedule, planId } = review;
  const lastOn = schedule.at(-1)?.dueOn;
  const facts = [
    { key: "total", value: formatMoney(terms.total, locale) },
    { key: "instalment", value: formatMoney(terms.instalment, locale) },
    { key: "rhythm", value: t(`rhythms.${terms.frequency}`) },
    { key: "count", value: schedule.length },
    { key: "firstOn", value: formatDate(terms.firstOn, locale) },
    { key: "lastOn", value: lastOn ? formatDate(lastOn, locale) : "" },
  ] as const;
  return (
    <>
      <p>{t("asked")}</p>
      <Facts facts={facts.map((fact) => ({ ...fact, label: t(`facts.${fact.key}`) }))} />
      <PolicyTable review={review} />
      <Disclosure summary={t("schedule")}>
        <InstalmentList
          label={t("schedule")}
          locale={locale}
          instalments={schedule.map(({ number, dueOn, amount }) => ({
            ...{ number, dueOn, money: amount },
          }))}
        />
      </Disclosure>
      {review.isOutdated && <Notice tone="caution">{t("outdated")}</Notice>}
      {review.mayDecide && (
        <form action={decidePlan.bind(null, debtorId, planId)} noValidate>
          <DecisionFields
            outcomes={review.isOutdated ? ["refused"] : DECISION_OUTCOMES}
            formKey={review.key}
            flash={flash ?? NOTHING}
          />
        </form>
      )}
    </>
  );
}

/** What is asked beside what the rules allow, line by line. */
async function PolicyTable({ review }: { review: ReviewDesk }) {
  const t = await getTranslations("staff.decision");
  const locale = await getLocale();
  const { terms, schedule, limits, affordable, outside } = review;
  const { from, to } = limits.payDays;
  const instalment = formatMoney(terms.instalment, locale);
  const rows: Record<OutsideReason, [string, string]> = {
    above_affordable: [instalment, affordable ? formatMoney(affordable, locale) : t("notShown")],
    too_long: [String(schedule.length), String(review.countMax)],
    instalment_below_minimum: [instalment, formatMoney(limits.instalmentMin, locale)],
    first_payment_late: [
      formatDate(terms.firstOn, locale),
      formatDate(review.latestFirstOn, locale),
    ],
    pay_day_outside: [
      terms.payDay === null ? t("noDay") : String(terms.payDay),
      t("days", { from, to }),
    ],
  };
  return (
    <DataTable
      label={t("rules.title")}
      columns={(["rule", "asked", "allowed", "verdict"] as const).map((key) => ({
        ...{ key, label: t(`rules.${key}`) },
      }))}
      rows={OUTSIDE_REASONS.map((key) => ({
        key,
        cells: {
          rule: t(`rules.names.${key}`),
          asked: rows[key][0],
          allowed: rows[key][1],
          verdict: outside.includes(key) ? (
            <Tag tone="caution">{t("rules.outside")}</Tag>
          ) : (
            t("rules.inside")
          ),
        },
      }))}
      empty=""
    />
  );
}
