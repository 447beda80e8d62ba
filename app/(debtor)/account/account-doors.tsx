import { useTranslations } from "next-intl";
import { Door, DoorList } from "@/components/ui/door";
import type { AccountPage } from "@/lib/services/account/get-account-page";

/** Where the second door leads while a plan runs or waits. */
const PLAN_DOORS = {
  active: { key: "myPlan", href: "/my-plan" },
  pending_review: { key: "pendingPlan", href: "/plan/pending" },
  none: { key: "plan", href: "/plan" },
} as const;

/** Four ways on that look alike. A way that the law or a dispute closes is not shown; the notice above says why. */
export function AccountDoors({ page }: { page: AccountPage }) {
  const t = useTranslations("account.doors");
  const planDoor = PLAN_DOORS[page.plan ?? "none"];
  const isPlanOpen = page.plan !== null || page.canPlan;
  return (
    <DoorList title={t("title")}>
      {page.canPay && <Door icon="card" title={t("pay.title")} hint={t("pay.hint")} href="/pay" />}
      {isPlanOpen && (
        <Door
          icon="calendar"
          title={t(`${planDoor.key}.title`)}
          hint={t(`${planDoor.key}.hint`)}
          href={planDoor.href}
        />
      )}
      <Door icon="heart" title={t("cannot.title")} hint={t("cannot.hint")} href="/hardship" />
      <Door icon="alert" title={t("wrong.title")} hint={t("wrong.hint")} href="/dispute" />
    </DoorList>
  );
}
