import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { roleMay } from "@/lib/domain/actor/permission";
import { readFilter } from "@/lib/services/audit/read-filter";
import { searchAudit } from "@/lib/services/audit/search-audit";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../staff-page";
import { type Asked, AuditFilter } from "./audit-filter";
import { AuditTable } from "./audit-table";

type Props = { searchParams: Promise<Asked & { before?: string }> };

/** The filter as an address says it; ids and days only. */
const queryOf = (asked: Asked, before?: string) =>
  new URLSearchParams(
    Object.entries({ ...asked, ...(before ? { before } : {}) }).filter(([, text]) => text !== ""),
  ).toString();

/** Who did what: searched, page by page, never changed. */
export default async function AuditPage({ searchParams }: Props) {
  const { before, ...asked } = await searchParams;
  const member = await requireStaff("audit.read");
  const { timeZone } = member.creditor;
  const filter = readFilter(asked, timeZone);
  const found = await searchAudit({ actor: member.actor, filter, before });
  if (!found.ok) notFound();
  const page = found.value;
  const t = await getTranslations("staff.audit");
  return (
    <StaffPage
      step="staff-audit"
      title={t("title")}
      member={member}
      section="audit"
      actions={
        roleMay(member.actor.role, "audit.export") && (
          <ButtonLink href={`/staff/audit/export?${queryOf(asked)}`} icon="download">
            {t("export")}
          </ButtonLink>
        )
      }
    >
      <p>{t("lead")}</p>
      <AuditFilter asked={asked} action={filter.action} colleagues={page.colleagues} />
      <AuditTable events={page.events} timeZone={timeZone} />
      {before && <TextLink href={`/staff/audit?${queryOf(asked)}`}>{t("newest")}</TextLink>}
      {page.before && (
        <TextLink href={`/staff/audit?${queryOf(asked, page.before)}`}>{t("older")}</TextLink>
      )}
    </StaffPage>
  );
}
