import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Columns } from "@/components/staff/columns";
import { FilterBar } from "@/components/staff/filter-bar";
import { ButtonLink } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { getStaffBudget, type StaffBudgetPage } from "@/lib/services/budget/get-staff-budget";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../../../staff-page";
import { BudgetLines } from "./budget-lines";
import { BudgetWorking } from "./budget-working";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ version?: string }> };

/** What a person said of their household and money, and what follows from it. Each look is in the trail. */
export default async function StaffBudgetScreen({ params, searchParams }: Props) {
  const { id } = await params;
  const { version } = await searchParams;
  const member = await requireStaff("budget.read");
  const found = await getStaffBudget({ member, debtorId: id, version, now: currentTime() });
  if (!found.ok) notFound();
  const { shown, name, debtorId } = found.value;
  const t = await getTranslations("staff.budget");
  return (
    <StaffPage
      step="staff-file-budget"
      title={t("title", { name })}
      member={member}
      section="files"
      actions={<ButtonLink href={`/staff/files/${debtorId}`}>{t("back")}</ButtonLink>}
    >
      {shown ? (
        <>
          <Versions page={found.value} />
          <Columns main={<BudgetLines budget={shown} />} aside={<BudgetWorking budget={shown} />} />
        </>
      ) : (
        <p>{t("none")}</p>
      )}
    </StaffPage>
  );
}

async function Versions({ page: { debtorId, shown, versions } }: { page: StaffBudgetPage }) {
  const t = await getTranslations("staff.budget");
  const locale = await getLocale();
  return (
    <Stack gap="small">
      <FilterBar
        label={t("versions")}
        choices={versions.map(({ version, savedOn }) => ({
          key: String(version),
          label: t("version", { version, date: formatDate(savedOn, locale, "short") }),
          href: `/staff/files/${debtorId}/budget?version=${version}`,
          isCurrent: version === shown?.version,
        }))}
      />
      <p>{t("sealed")}</p>
    </Stack>
  );
}
