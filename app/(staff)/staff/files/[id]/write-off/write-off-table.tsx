import { randomUUID } from "node:crypto";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Amount } from "@/components/money/amount";
import { DataTable } from "@/components/staff/data-table";
import { Button } from "@/components/ui/button";
import { Actions, Stack } from "@/components/ui/stack";
import { REVERSAL_REASONS } from "@/lib/domain/write-off/form";
import type { ShownWriteOff, WriteOffDesk } from "@/lib/services/write-off/get-write-off-desk";
import { askReversal, withdraw } from "./actions";

interface WriteOffTableProps {
  desk: WriteOffDesk;
  debtorId: string;
  timeZone: string;
}

const COLUMNS = ["amount", "account", "reason", "requestedAt", "status", "action"] as const;

/** What was given up of this person's debts, asked for or taken back, the newest first. */
export async function WriteOffTable({ desk, debtorId, timeZone }: WriteOffTableProps) {
  const t = await getTranslations("staff.writeOff");
  const format = await getFormatter();
  const locale = await getLocale();
  return (
    <Stack as="section" gap="small" labelledBy="before">
      <h2 id="before">{t("before")}</h2>
      <DataTable
        label={t("before")}
        columns={COLUMNS.map((key) => ({ key, label: t(`columns.${key}`) }))}
        rows={desk.all.map((one) => ({
          key: one.id,
          cells: {
            amount: <Amount money={one.amount} locale={locale} />,
            account: one.accountReference,
            reason: t(
              `${one.isReversal ? "reversalReasons" : "reasons"}.${one.reason as "goodwill"}`,
            ),
            requestedAt: format.dateTime(one.requestedAt, { dateStyle: "medium", timeZone }),
            status: t(`statuses.${one.status}`),
            action: <RowActions one={one} debtorId={debtorId} />,
          },
        }))}
        empty={t("none")}
      />
    </Stack>
  );
}

async function RowActions({ one, debtorId }: { one: ShownWriteOff; debtorId: string }) {
  const t = await getTranslations("staff.writeOff");
  if (one.canWithdraw) {
    return (
      <form action={withdraw.bind(null, debtorId, one.id)}>
        <Button variant="quiet">{t("withdraw")}</Button>
      </form>
    );
  }
  if (!one.canReverse) return null;
  const key = randomUUID();
  return (
    <Actions>
      {REVERSAL_REASONS.map((reason) => (
        <form key={reason} action={askReversal.bind(null, debtorId)}>
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="writeOffId" value={one.id} />
          <input type="hidden" name="reason" value={reason} />
          <Button variant="quiet">{t(`reverse.${reason}`)}</Button>
        </form>
      ))}
    </Actions>
  );
}
