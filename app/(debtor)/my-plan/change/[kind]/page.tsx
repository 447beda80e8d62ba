import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { CHANGE_KINDS } from "@/lib/domain/plan/change/wish";
import { CHANGE_PAGE } from "@/lib/services/change/change-page";
import { getChangeForm } from "@/lib/services/change/get-change-form";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../../debtor-page";
import { ruleValues } from "../rule-values";
import { ChangePreview } from "./change-preview";
import { WishForm } from "./wish-form";

type Props = {
  params: Promise<{ kind: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

/** Why a confirmed change was not made; everything else shows on the form itself. */
const REASONS = [
  ...["plan_unknown", "plan_held", "changed_meanwhile"],
  ...["idempotency_conflict", "form_incomplete"],
] as const;

/** One kind of change: what is wished, then what it would change, then the yes to it. A plain GET form, and a POST. */
export default async function ChangeKindPage({ params, searchParams }: Props) {
  const { kind } = await params;
  const change = CHANGE_KINDS.find((known) => known === kind);
  if (!change) notFound();
  const debtor = await requireReader({ reads: CHANGE_PAGE });
  const values = await searchParams;
  const page = getChangeForm({ debtor, change, values, now: currentTime() });
  if (page.kind === "detour") redirect(page.path);
  const t = await getTranslations("change.refusals");
  const reason = REASONS.find((known) => known === values.refused);
  return (
    <DebtorPage step={`plan-change-${change}`} backHref="/my-plan/change">
      {reason && (
        <Notice tone="caution" role="alert">
          {t(reason, ruleValues(page.rules))}
        </Notice>
      )}
      {page.preview ? (
        <ChangePreview page={page} preview={page.preview} />
      ) : (
        <WishForm page={page} />
      )}
    </DebtorPage>
  );
}
