import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Amount } from "@/components/money/amount";
import { DataTable } from "@/components/staff/data-table";
import { Outcome } from "@/components/staff/outcome";
import { Button } from "@/components/ui/button";
import { Actions } from "@/components/ui/stack";
import { getApprovals } from "@/lib/services/refund/get-approvals";
import { takeFlash } from "@/lib/services/staff/flash";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../staff-page";
import { decide } from "./actions";
import { WaitingWriteOffs } from "./waiting-write-offs";

const ERRORS = ["refund_unknown", "not_allowed", "same_person", "already_decided"] as const;
const COLUMNS = ["amount", "purpose", "reason", "requestedAt", "file", "decision"] as const;

/** What a second person has to look at before money goes back. */
export default async function ApprovalsPage() {
  const member = await requireStaff("refund.decide");
  const waiting = await getApprovals(member.actor);
  if (!waiting.ok) notFound();
  const flash = await takeFlash(member, "approval");
  const error = ERRORS.find((code) => code === flash.errors[""]);
  const t = await getTranslations("staff.approvals");
  const format = await getFormatter();
  const locale = await getLocale();
  const { timeZone } = member.creditor;
  return (
    <StaffPage step="staff-approvals" title={t("title")} member={member} section="approvals">
      <Outcome error={error && t(`errors.${error}`)} done={flash.done && t("done")} />
      <DataTable
        label={t("title")}
        columns={COLUMNS.map((key) => ({ key, label: t(`columns.${key}`) }))}
        rows={waiting.value.map((refund) => ({
          key: refund.id,
          cells: {
            amount: <Amount money={refund.amount} locale={locale} />,
            purpose: t(`purposes.${refund.purpose}`),
            reason: t(`reasons.${refund.reason as "outside"}`),
            requestedAt: format.dateTime(refund.requestedAt, { dateStyle: "medium", timeZone }),
            file: <a href={`/staff/files/${refund.debtorId}`}>{t("open")}</a>,
            decision: refund.isOwn ? (
              t("own")
            ) : (
              <Actions>
                <form action={decide.bind(null, refund.id, "approved")}>
                  <Button variant="secondary">{t("approve")}</Button>
                </form>
                <form action={decide.bind(null, refund.id, "declined")}>
                  <Button variant="quiet">{t("decline")}</Button>
                </form>
              </Actions>
            ),
          },
        }))}
        empty={t("empty")}
      />
      <WaitingWriteOffs member={member} />
    </StaffPage>
  );
}
