import { getTranslations } from "next-intl/server";
import { Stack } from "@/components/ui/stack";
import { CaseTable } from "../../case-table";
import type { FilePart } from "./file-part";

/** What the person has asked for or told us, open and closed. */
export async function FileCases({ file, member }: FilePart) {
  const t = await getTranslations("staff.file");
  return (
    <Stack as="section" gap="small" labelledBy="cases">
      <h2 id="cases">{t("cases")}</h2>
      <CaseTable cases={file.cases} member={member} label={t("cases")} empty={t("noCases")} />
    </Stack>
  );
}
