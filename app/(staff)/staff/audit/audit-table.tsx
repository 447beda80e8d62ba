import { getFormatter, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/staff/data-table";
import { Tag } from "@/components/ui/tag";
import type { ShownEvent } from "@/lib/services/audit/search-audit";

const COLUMNS = ["at", "action", "who", "file", "why", "details", "seal"] as const;

/** Lines of the trail. */
export async function AuditTable(props: { events: readonly ShownEvent[]; timeZone: string }) {
  const { events, timeZone } = props;
  const t = await getTranslations("staff.audit");
  const actors = await getTranslations("staff.file.trail.actors");
  const format = await getFormatter();
  return (
    <DataTable
      label={t("title")}
      columns={COLUMNS.map((key) => ({ key, label: t(`columns.${key}`) }))}
      rows={events.map((event) => ({
        key: String(event.id),
        cells: {
          at: format.dateTime(event.at, { dateStyle: "short", timeStyle: "medium", timeZone }),
          action: t(`actions.${event.action as "link.issued"}`),
          who: event.actorName ?? actors(event.actorKind as "debtor"),
          file: event.debtorId && <code>{event.debtorId}</code>,
          why: event.reason,
          details: event.details === "{}" ? null : <code>{event.details}</code>,
          seal: event.isSealed ? <Tag tone="positive">{t("sealed")}</Tag> : t("unsealed"),
        },
      }))}
      empty={t("empty")}
    />
  );
}
