import { getFormatter, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/staff/data-table";
import { Stack } from "@/components/ui/stack";
import type { RecordingView } from "@/lib/services/cobrowse/recording/play-recording";

interface RecordingTableProps {
  recordings: readonly RecordingView[];
  timeZone: string;
}

const COLUMNS = ["name", "at", "until"] as const;

/** What may be played again, for whoever may. */
export async function RecordingTable({ recordings, timeZone }: RecordingTableProps) {
  const t = await getTranslations("staff.cobrowse.recording");
  const format = await getFormatter();
  const time = (at: Date) =>
    format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <Stack as="section" gap="small" labelledBy="recordings">
      <h2 id="recordings">{t("title")}</h2>
      <DataTable
        label={t("title")}
        columns={COLUMNS.map((key) => ({ key, label: t(`columns.${key}`) }))}
        rows={recordings.map(({ id, name, createdAt, keptUntil }) => ({
          key: id,
          cells: {
            name: <a href={`/staff/cobrowse/${id}/recording`}>{name}</a>,
            ...{ at: time(createdAt), until: time(keptUntil) },
          },
        }))}
        empty={t("title")}
      />
    </Stack>
  );
}
