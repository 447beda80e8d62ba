import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { OutsideReason } from "@/lib/domain/plan/check-policy";

/** A person decides on this plan: why, in plain words. Not a refusal. */
export async function OutsideNotice({ reasons }: { reasons: readonly OutsideReason[] }) {
  const t = await getTranslations("plan.outside");
  return (
    <Notice tone="info" icon="user" title={t("title")}>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{t(reason)}</li>
        ))}
      </ul>
    </Notice>
  );
}
