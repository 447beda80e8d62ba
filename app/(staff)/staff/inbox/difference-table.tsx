import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Amount } from "@/components/money/amount";
import { DataTable } from "@/components/staff/data-table";
import { Stack } from "@/components/ui/stack";
import { currentTime } from "@/lib/services/clock/current-time";
import type {
  DifferenceSide,
  OpenDifference,
} from "@/lib/services/reconciliation/open-differences";
import { Age } from "../age";

const COLUMNS = ["kind", "movement", "provider", "books", "age", "file"] as const;

interface DifferenceTableProps {
  differences: readonly OpenDifference[];
  timeZone: string;
}

/** Where Stripe and the books differ, both sides of each beside one another. */
export async function DifferenceTable({ differences, timeZone }: DifferenceTableProps) {
  const t = await getTranslations("staff.inbox.differences");
  const now = currentTime();
  return (
    <Stack as="section" gap="small" labelledBy="differences">
      <h2 id="differences">{t("title")}</h2>
      <p>{t("lead")}</p>
      <DataTable
        label={t("title")}
        columns={COLUMNS.map((key) => ({ key, label: t(`columns.${key}`) }))}
        rows={differences.map((one) => ({
          key: one.id,
          cells: {
            kind: t(`kinds.${one.kind as "unknown"}`),
            movement: t(`movements.${one.movementKind as "other"}`),
            provider: <Side side={one.provider} timeZone={timeZone} />,
            books: <Side side={one.books} timeZone={timeZone} />,
            age: <Age since={one.foundAt} now={now} timeZone={timeZone} />,
            file: one.debtorId && <a href={`/staff/files/${one.debtorId}`}>{t("open")}</a>,
          },
        }))}
        empty={t("empty")}
      />
    </Stack>
  );
}

async function Side({ side, timeZone }: { side: DifferenceSide; timeZone: string }) {
  const t = await getTranslations("staff.inbox.differences");
  const format = await getFormatter();
  const locale = await getLocale();
  if (!side) return t("nothing");
  return (
    <>
      <Amount money={side.amount} locale={locale} />{" "}
      {format.dateTime(side.at, { dateStyle: "short", timeStyle: "short", timeZone })}
      <br />
      <code>{side.source ? `${side.reference} · ${side.source}` : side.reference}</code>
    </>
  );
}
