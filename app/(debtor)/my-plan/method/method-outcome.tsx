import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { declineReasonOf } from "@/lib/domain/payment/decline-reason";

interface MethodOutcomeProps {
  done: string | undefined;
  /** Why the last try did not go through. */
  reason: string | undefined;
}

/** What has just happened, in the first line. */
export function MethodOutcome({ done, reason }: MethodOutcomeProps) {
  const t = useTranslations("method");
  if (done === "changed" || done === "removed") {
    return (
      <Notice tone="positive" role="status" title={t(done)}>
        {t(`${done}Hint`)}
      </Notice>
    );
  }
  if (done !== "not_kept") return null;
  return (
    <Notice tone="danger" role="alert">
      {reason ? t(`declines.${declineReasonOf(reason)}`) : t("notKept")}
    </Notice>
  );
}
