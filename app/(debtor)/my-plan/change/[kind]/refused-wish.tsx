import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Actions } from "@/components/ui/stack";
import type { ChangeForm } from "@/lib/services/change/get-change-form";
import { ruleValues } from "../rule-values";

/** Why this is not made by itself, and the way on: never a dead end. */
export function RefusedWish({ code, page }: { code: string; page: ChangeForm }) {
  const t = useTranslations("change");
  if (code === "nothing_paid_early") {
    return (
      <>
        <Notice tone="info" title={t("extra.noneTitle")}>
          {t("extra.none")}
        </Notice>
        <Actions>
          <ButtonLink href="/pay?what=other" variant="primary">
            {t("extra.pay")}
          </ButtonLink>
          <ButtonLink href="/my-plan/what-if">{t("extra.tryOut")}</ButtonLink>
        </Actions>
      </>
    );
  }
  const isBudget = code === "budget_missing";
  const why = t(`refusals.${code}` as "refusals.too_late", ruleValues(page.rules));
  return (
    <>
      <Notice
        tone="info"
        icon={isBudget ? "document" : "user"}
        title={t(isBudget ? "outside.budgetTitle" : "outside.title")}
      >
        {why}
      </Notice>
      <Actions>
        {isBudget ? (
          <ButtonLink href="/budget/household" variant="primary">
            {t("outside.budget")}
          </ButtonLink>
        ) : (
          <ButtonLink href="/my-plan/change/ask">{t("outside.ask")}</ButtonLink>
        )}
      </Actions>
    </>
  );
}
