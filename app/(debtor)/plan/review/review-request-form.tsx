import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/form/submit-button";
import { Stack } from "@/components/ui/stack";
import type { OutsideReason } from "@/lib/domain/plan/check-policy";
import { OutsideNotice } from "../outside-notice";
import { sendForReview } from "./actions";

/** A plan that a person decides on: nothing is agreed by sending it. */
export function ReviewRequestForm({
  planId,
  reasons,
}: {
  planId: string;
  reasons: readonly OutsideReason[];
}) {
  const t = useTranslations("plan.review");
  return (
    <form action={sendForReview}>
      <Stack>
        <input type="hidden" name="planId" value={planId} />
        <OutsideNotice reasons={reasons} />
        <p>{t("sendMeans")}</p>
        <SubmitButton pendingLabel={t("pending")}>{t("send")}</SubmitButton>
      </Stack>
    </form>
  );
}
