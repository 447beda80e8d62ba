import { getLocale, getTranslations } from "next-intl/server";
import { Breakdown } from "@/components/money/breakdown";
import { Stack } from "@/components/ui/stack";
import { Tag } from "@/components/ui/tag";
import type { StaffBudget } from "@/lib/services/budget/get-staff-budget";

const TONES = { surplus: "positive", tight: "caution", deficit: "danger" } as const;

/** What is left and what of it can go into a plan, by which rule; and what it is compared with. */
export async function BudgetWorking({ budget }: { budget: StaffBudget }) {
  const t = await getTranslations("staff.budget");
  const locale = await getLocale();
  const { assessment, leastMonthly, attachable, plan } = budget;
  const { verdict, working, ceiling, recommendedMax, rulePack } = assessment;
  return (
    <>
      <Stack as="section" gap="small" labelledBy="working">
        <h2 id="working">{t("working.title")}</h2>
        <p>
          <Tag tone={TONES[verdict]}>{t(`verdicts.${verdict}`)}</Tag>
        </p>
        <Breakdown
          lines={working.slice(0, 2).map(({ key, money }) => ({
            ...{ key, money, label: t(`working.${key}`) },
          }))}
          total={{ label: t("working.disposable"), money: assessment.disposable }}
          locale={locale}
        />
        <p>{t("working.rule", { share: rulePack.shareMaxPercent })}</p>
        <Breakdown
          lines={[
            { key: "max", label: t("working.recommended_max"), money: recommendedMax },
            { key: "ceiling", label: t("working.ceiling"), money: ceiling },
            { key: "least", label: t("working.least"), money: leastMonthly },
          ]}
          locale={locale}
        />
        <p>{t("working.pack", { id: rulePack.id, version: rulePack.version })}</p>
      </Stack>
      <Stack as="section" gap="small" labelledBy="compared">
        <h2 id="compared">{t("compared.title")}</h2>
        <Breakdown
          lines={[
            ...(plan
              ? [
                  {
                    ...{ key: "plan", money: plan.monthly },
                    label: t(plan.isWaiting ? "compared.asked" : "compared.plan"),
                  },
                ]
              : []),
            ...(attachable
              ? [
                  {
                    ...{ key: "attachable", money: attachable.monthly },
                    label: t("compared.attachable"),
                    hint: t("compared.attachableHint", {
                      ...{ dependants: attachable.dependants, source: attachable.source },
                    }),
                  },
                ]
              : []),
          ]}
          locale={locale}
        />
        {!(plan || attachable) && <p>{t("compared.nothing")}</p>}
      </Stack>
    </>
  );
}
