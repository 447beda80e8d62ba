import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { roleMay } from "@/lib/domain/actor/permission";
import type { FilePart } from "./file-part";

/** The way to the budget. It is not on this page: whoever reads it means to, and the trail says so. */
export async function FileBudget({ file: { debtorId }, member }: FilePart) {
  if (!roleMay(member.actor.role, "budget.read")) return null;
  const t = await getTranslations("staff.budget");
  return (
    <Stack as="section" gap="small" labelledBy="budget">
      <h2 id="budget">{t("short")}</h2>
      <p>{t("noted")}</p>
      <div>
        <ButtonLink id="open-budget" href={`/staff/files/${debtorId}/budget`}>
          {t("open")}
        </ButtonLink>
      </div>
    </Stack>
  );
}
