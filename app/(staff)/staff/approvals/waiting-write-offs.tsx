import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Amount } from "@/components/money/amount";
import { DataTable } from "@/components/staff/data-table";
import { Button } from "@/components/ui/button";
import { Actions, Stack } from "@/components/ui/stack";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { getWaitingWriteOffs } from "@/lib/services/write-off/get-waiting";
import { decideOnWriteOff } from "./actions";

const COLUMNS = ["amount", "kind", "reason", "account", "requestedAt", "file", "decision"] as const;

/** Debts that somebody asks to give up, or to have owed again: a second person decides. */
export async function WaitingWriteOffs({ member }: { member: StaffMember }) {
  const waiting = await getWaitingWriteOffs(member.actor);
  if (!waiting.ok) return null;
  const t = await getTranslations("staff.writeOff.approvals");
  const words = await getTranslations("staff.writeOff");
  const approvals = await getTranslations("staff.approvals");
  const format = await getFormatter();
  const locale = await getLocale();
  const { timeZone } = member.creditor;
  return (
    <Stack as="section" gap="small" labelledBy="write-offs">
      <h2 id="write-offs">{t("title")}</h2>
      <DataTable
        label={t("title")}
        columns={COLUMNS.map((key) => ({ key, label: t(`columns.${key}`) }))}
        rows={waiting.value.map((one) => ({
          key: one.id,
          cells: {
            amount: <Amount money={one.amount} locale={locale} />,
            kind: t(one.isReversal ? "reversal" : "writeOff"),
            reason: words(
              `${one.isReversal ? "reversalReasons" : "reasons"}.${one.reason as "goodwill"}`,
            ),
            account: one.accountReference,
            requestedAt: format.dateTime(one.requestedAt, { dateStyle: "medium", timeZone }),
            file: <a href={`/staff/files/${one.debtorId}`}>{approvals("open")}</a>,
            decision: one.isOwn ? approvals("own") : <Decision id={one.id} />,
          },
        }))}
        empty={t("empty")}
      />
    </Stack>
  );
}

async function Decision({ id }: { id: string }) {
  const t = await getTranslations("staff.writeOff.approvals");
  return (
    <Actions>
      <form action={decideOnWriteOff.bind(null, id, "approved")}>
        <Button variant="secondary">{t("approve")}</Button>
      </form>
      <form action={decideOnWriteOff.bind(null, id, "declined")}>
        <Button variant="quiet">{t("decline")}</Button>
      </form>
    </Actions>
  );
}
