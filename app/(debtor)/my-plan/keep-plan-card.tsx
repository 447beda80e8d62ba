import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Actions } from "@/components/ui/stack";

/**
 * The choice to keep the plan on this phone, said with what it means, and its undoing. Hidden where nothing can be
 * kept: without a service worker (lib/browser/pocket/keep-copy.ts shows it).
 */
export function KeepPlanCard({ isKept }: { isKept: boolean }) {
  const t = useTranslations("kept.card");
  if (isKept) {
    return (
      <Card title={t("keptTitle")}>
        <p>{t("kept")}</p>
        <p role="alert" data-keep-failed hidden>
          {t("failed")}
        </p>
        <form method="post" action="/kept/remove">
          <Actions>
            <ButtonLink href="/kept/my-plan">{t("read")}</ButtonLink>
            <Button variant="quiet">{t("remove")}</Button>
          </Actions>
        </form>
      </Card>
    );
  }
  return (
    <div data-keep-offer hidden>
      <Card title={t("title")}>
        <p>{t("what")}</p>
        <p>{t("risk")}</p>
        <form method="post" action="/my-plan/keep">
          <Button variant="secondary" icon="download">
            {t("keep")}
          </Button>
        </form>
      </Card>
    </div>
  );
}
