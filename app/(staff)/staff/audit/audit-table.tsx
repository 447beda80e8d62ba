import { getFormatter, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/staff/data-table";
import { Tag } from "@/components/ui/tag";
import type { ShownEvent } from "@/lib/services/audit/search-audit";

const COLUMNS = [
  "at",
  "action",
  "who",
  "file",
  "why",
  "change",
  "details",
  "from",
  "seal",
] as const;
/** Of a hash: enough to see that two events came from one place. */
const ADDRESS_DIGITS = 8;

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
          who: (
            <>
              {event.actorName ?? actors(event.actorKind as "debtor")}
              {event.onBehalfOf && <Tag>{t("asTheDebtor")}</Tag>}
            </>
          ),
          file: event.debtorId && <code>{event.debtorId}</code>,
          why: event.reason,
          change: <Change before={event.before} after={event.after} />,
          details: <Facts json={event.details} />,
          from: <code>{event.addressHash?.slice(0, ADDRESS_DIGITS)}</code>,
          seal: event.isSealed ? <Tag tone="positive">{t("sealed")}</Tag> : t("unsealed"),
        },
      }))}
      empty={t("empty")}
    />
  );
}

/** What it was, and what it is now. */
function Change({ before, after }: { before: string | null; after: string | null }) {
  return (
    <>
      <Facts json={before} />
      {before !== null && after !== null && " → "}
      <Facts json={after} />
    </>
  );
}

/** Facts by their names, as they stand in the trail. */
function Facts({ json }: { json: string | null }) {
  const facts = Object.entries((JSON.parse(json ?? "{}") ?? {}) as Record<string, unknown>);
  return (
    facts.length > 0 && <code>{facts.map(([name, fact]) => `${name} ${fact}`).join(", ")}</code>
  );
}
