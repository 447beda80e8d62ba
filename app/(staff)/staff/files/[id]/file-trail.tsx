import { getFormatter, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/staff/data-table";
import { Stack } from "@/components/ui/stack";
import type { FilePart } from "./file-part";

/** What has happened, the newest first: visits, messages, changes, payments, colleagues. */
export async function FileTrail({ file, member }: FilePart) {
  const t = await getTranslations("staff.file.trail");
  const words = await getTranslations("staff.audit.actions");
  const format = await getFormatter();
  const { timeZone } = member.creditor;
  return (
    <Stack as="section" gap="small" labelledBy="trail">
      <h2 id="trail">{t("title")}</h2>
      <DataTable
        label={t("title")}
        columns={[
          { key: "at", label: t("at") },
          { key: "what", label: t("what") },
          { key: "who", label: t("who") },
        ]}
        rows={file.trail.map(({ id, at, actorKind, action }) => ({
          key: String(id),
          cells: {
            at: format.dateTime(at, { dateStyle: "short", timeStyle: "short", timeZone }),
            what: words(action as "link.issued"),
            who: t(`actors.${actorKind as "debtor"}`),
          },
        }))}
        empty={t("empty")}
      />
    </Stack>
  );
}
