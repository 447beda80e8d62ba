import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CodeList } from "@/components/staff/code-list";
import { ButtonLink } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { takeFlash } from "@/lib/services/staff/flash";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../staff-page";

/** Recovery codes, this once; who comes back finds their account, where new ones are made. */
export default async function RecoveryCodesPage() {
  const member = await requireStaff();
  const { shown } = await takeFlash(member, "recovery-codes");
  if (shown.length === 0) redirect("/staff/me");
  const t = await getTranslations("staff.recoveryCodes");
  return (
    <StaffPage step="staff-recovery-codes" title={t("title")} member={member}>
      <Stack>
        <p>{t("lead")}</p>
        <CodeList label={t("label")} codes={shown} />
        <p>{t("once")}</p>
        <p>
          <ButtonLink variant="primary" href="/staff">
            {t("kept")}
          </ButtonLink>
        </p>
      </Stack>
    </StaffPage>
  );
}
