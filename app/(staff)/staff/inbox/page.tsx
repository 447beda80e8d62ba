import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilterBar } from "@/components/staff/filter-bar";
import { Notice } from "@/components/ui/notice";
import { currentTime } from "@/lib/services/clock/current-time";
import { takeFlash } from "@/lib/services/staff/flash";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { getInbox, WHOSE } from "@/lib/services/support/get-inbox";
import { CaseTable } from "../case-table";
import { StaffPage } from "../staff-page";

type Props = { searchParams: Promise<{ whose?: string; kind?: string }> };

const ERRORS = ["not_allowed", "unknown", "taken"] as const;

/** What needs a person, the oldest first. */
export default async function InboxPage({ searchParams }: Props) {
  const asked = await searchParams;
  const member = await requireStaff("case.work");
  const { whose, kind } = asked;
  const found = await getInbox({ actor: member.actor, whose, kind, now: currentTime() });
  if (!found.ok) notFound();
  const flash = await takeFlash(member, "case");
  const error = ERRORS.find((code) => code === flash.errors[""]);
  const page = found.value;
  const t = await getTranslations("staff.inbox");
  return (
    <StaffPage step="staff-inbox" title={t("title")} member={member} section="inbox">
      {error && (
        <Notice tone="caution" role="alert">
          {t(`errors.${error}`)}
        </Notice>
      )}
      {flash.done && (
        <Notice tone="positive" role="status">
          {t("done")}
        </Notice>
      )}
      <FilterBar
        label={t("filter")}
        choices={WHOSE.map((choice) => ({
          ...{ key: choice, label: t(`whose.${choice}`), isCurrent: choice === page.whose },
          href: `/staff/inbox?whose=${choice}`,
        }))}
      />
      <CaseTable
        cases={page.cases}
        member={member}
        label={t("title")}
        empty={t("empty")}
        withPerson
      />
      {page.hasMore && <p>{t("more")}</p>}
    </StaffPage>
  );
}
