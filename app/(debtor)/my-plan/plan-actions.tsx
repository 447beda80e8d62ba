import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Actions } from "@/components/ui/stack";
import type { MyPlanPage } from "@/lib/services/plan/get-my-plan";
import { EarlyMoney } from "./early-money";

/** What to do now: pay, or change the plan; who has missed a payment sees all ways on first. */
export function PlanActions({ page }: { page: MyPlanPage }) {
  const t = useTranslations("myPlan");
  const { next } = page.progress;
  if (!next || page.isCompleted) return null;
  const change = <ButtonLink href="/my-plan/change">{t("change")}</ButtonLink>;
  if (page.isLate) {
    return (
      <Actions>
        <ButtonLink href="/my-plan/late" variant="primary">
          {t("choices")}
        </ButtonLink>
        {change}
      </Actions>
    );
  }
  return (
    <>
      {page.early && <EarlyMoney early={page.early} />}
      <Actions>
        {page.canPay && (
          <ButtonLink href="/pay?what=instalment" variant="primary">
            {t("payEarly")}
          </ButtonLink>
        )}
        {change}
      </Actions>
    </>
  );
}
