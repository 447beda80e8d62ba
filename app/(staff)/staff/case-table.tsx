import { getFormatter, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/staff/data-table";
import { Tag } from "@/components/ui/tag";
import { currentTime } from "@/lib/services/clock/current-time";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { caseColleagues } from "@/lib/services/support/assign-case";
import type { ShownCase } from "@/lib/services/support/shown-case";
import { Age } from "./age";
import { CaseActions } from "./case-actions";

interface CaseTableProps {
  cases: readonly ShownCase[];
  member: StaffMember;
  label: string;
  /** Whether each row says who it is about: not on their own file. */
  withPerson?: boolean;
  /** Stands in where there are none. */
  empty: string;
}

/** Cases one a line: what, whose, how old, and what can be done. */
export async function CaseTable({
  cases,
  member,
  label,
  empty,
  withPerson = false,
}: CaseTableProps) {
  const t = await getTranslations("staff.inbox");
  const words = await getTranslations("case");
  const colleagues = await caseColleagues(member.actor);
  const format = await getFormatter();
  const { timeZone } = member.creditor;
  const now = currentTime();
  const columns = [
    { key: "kind", label: t("columns.kind") },
    ...(withPerson ? [{ key: "person", label: t("columns.person") }] : []),
    { key: "details", label: t("columns.details") },
    { key: "age", label: t("columns.age") },
    { key: "whose", label: t("columns.whose") },
    { key: "actions", label: t("columns.actions") },
  ];
  const reasonOf = ({ kind, reason }: ShownCase) => {
    // As the person chose it, else as the program found it.
    const chosen = `${kind}.reasons.${reason}` as "dispute.reasons.other";
    if (words.has(chosen)) return words(chosen);
    const found = `reasons.${reason}` as "reasons.outside_policy";
    return t.has(found) ? t(found) : null;
  };
  const timeOf = (at: Date) =>
    format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={cases.map((one) => ({
        key: one.id,
        cells: {
          kind: t(`kinds.${one.topic}`),
          person: one.debtorId && (
            <a href={`/staff/files/${one.debtorId}`}>{one.name ?? t("erased")}</a>
          ),
          details: [
            reasonOf(one),
            one.details,
            one.callbackFrom && t("callback", { time: timeOf(one.callbackFrom) }),
          ]
            .filter(Boolean)
            .join(" · "),
          age: <Age since={one.openedAt} now={now} timeZone={timeZone} />,
          whose: one.closedAt ? (
            <Tag>{t(`outcomes.${(one.outcome ?? "resolved") as "resolved"}`)}</Tag>
          ) : (
            (one.claimedByName ?? t("nobody"))
          ),
          actions: one.closedAt ? null : (
            <CaseActions shown={one} actor={member.actor} colleagues={colleagues} />
          ),
        },
      }))}
      empty={empty}
    />
  );
}
