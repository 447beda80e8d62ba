import { getTranslations } from "next-intl/server";
import { Door, DoorList } from "@/components/ui/door";
import type { IconName } from "@/components/ui/icon-shapes";
import { PageHeading } from "@/components/ui/page-heading";
import { WRONG_KINDS, type WrongKind } from "@/lib/domain/support/case";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../debtor-page";

const ICONS: Readonly<Record<WrongKind, IconName>> = {
  dispute: "alert",
  already_paid: "check",
  not_mine: "user",
  procedure: "document",
  bereavement: "heart",
};

/** "Something is wrong": five answers of equal weight. */
export default async function DisputePage() {
  await requireReader();
  const t = await getTranslations("dispute");
  return (
    <DebtorPage step="dispute" backHref="/account">
      <PageHeading title={t("title")} lead={t("lead")} />
      <DoorList title={t("question")}>
        {WRONG_KINDS.map((kind) => (
          <Door
            key={kind}
            icon={ICONS[kind]}
            href={`/dispute/${kind.replaceAll("_", "-")}`}
            title={t(`doors.${kind}.title`)}
            hint={t(`doors.${kind}.hint`)}
          />
        ))}
      </DoorList>
    </DebtorPage>
  );
}
