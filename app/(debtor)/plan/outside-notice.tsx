import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { OutsideReason } from "@/lib/domain/plan/check-policy";

/** A person decides on this plan: why, in plain words. Not a refusal. */
export function OutsideNotice({ reasons }: { reasons: readonly OutsideReason[] }) {
  const t = useTranslations("plan.outside");
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
