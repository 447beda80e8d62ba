import { useLocale, useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Actions } from "@/components/ui/stack";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { CollectionCard as CollectionData } from "@/lib/services/collection/collection-card";
import { resumeCollecting, stopCollecting } from "./actions";

interface CollectionCardProps {
  collection: CollectionData;
  /** On a copy that the phone keeps nothing can be changed. */
  isReadOnly: boolean;
}

/** What is taken automatically, when and from where; how to stop it and how to go on. */
export function CollectionCard({ collection, isReadOnly }: CollectionCardProps) {
  const t = useTranslations("myPlan.autopay");
  const locale = useLocale();
  const { status, method, next, canStop, canResume } = collection;
  return (
    <Card id="autopay" title={t("title")}>
      {next && (
        <p>
          {t("next", {
            amount: formatMoney(next.amount, locale),
            date: formatDate(next.on, locale),
          })}
        </p>
      )}
      {status === "active" ? (
        <p>{t(method.isAccount ? "account" : "card", { last4: method.last4 })}</p>
      ) : (
        <p>{t(status)}</p>
      )}
      {!isReadOnly && <CollectionNotice notice={collection.notice} />}
      {canResume && !isReadOnly && (
        <form action={resumeCollecting}>
          <Button variant="secondary">{t("resume")}</Button>
        </form>
      )}
      {canStop && !isReadOnly && (
        <form action={stopCollecting}>
          <Button variant="quiet">{t("stop")}</Button>
        </form>
      )}
    </Card>
  );
}

/** What did not go through, and what the person can do about it. */
function CollectionNotice({ notice }: Pick<CollectionData, "notice">) {
  const t = useTranslations("myPlan.autopay");
  const locale = useLocale();
  if (!notice) return null;
  if (notice.kind === "confirm") {
    return (
      <>
        <p>{t("confirm")}</p>
        <Actions>
          <ButtonLink href={`/pay/${notice.paymentId}`}>{t("confirmNow")}</ButtonLink>
        </Actions>
      </>
    );
  }
  return (
    <>
      <p>
        {notice.kind === "retry"
          ? t("retry", { date: formatDate(notice.on, locale) })
          : t("needsMethod")}
      </p>
      <Actions>
        <ButtonLink href="/pay?what=instalment">{t("payNow")}</ButtonLink>
      </Actions>
    </>
  );
}
