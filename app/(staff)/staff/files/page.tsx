import { getLocale, getTranslations } from "next-intl/server";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { Amount } from "@/components/money/amount";
import { DataTable } from "@/components/staff/data-table";
import { SearchForm } from "@/components/staff/search-form";
import { searchFiles } from "@/lib/services/file/search-files";
import { peekFlash } from "@/lib/services/staff/flash";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../staff-page";
import { search } from "./actions";

/** Finding somebody. What is typed goes by post: names and phone numbers do not belong in addresses. */
export default async function FilesPage() {
  const member = await requireStaff("file.read");
  const typed = String(peekFlash(member, "search").values.typed ?? "");
  const found = typed ? await searchFiles(member, typed) : null;
  const t = await getTranslations("staff.files");
  const locale = await getLocale();
  return (
    <StaffPage step="staff-files" title={t("title")} member={member} section="files">
      <SearchForm action={search}>
        <Field
          name="typed"
          label={t("search")}
          hint={t("hint")}
          defaultValue={typed}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <SubmitButton pendingLabel={t("pending")}>{t("submit")}</SubmitButton>
      </SearchForm>
      {found?.ok && (
        <DataTable
          label={t("results")}
          columns={[
            { key: "name", label: t("columns.name") },
            { key: "references", label: t("columns.references") },
            { key: "balance", label: t("columns.balance"), isNumber: true },
            { key: "plan", label: t("columns.plan") },
            { key: "cases", label: t("columns.cases"), isNumber: true },
          ]}
          rows={found.value.files.map((file) => ({
            key: file.debtorId,
            cells: {
              name: <a href={`/staff/files/${file.debtorId}`}>{file.name}</a>,
              references: file.references.join(", "),
              balance: <Amount money={file.balance} locale={locale} />,
              plan: file.hasPlan ? t("withPlan") : t("withoutPlan"),
              cases: file.openCases,
            },
          }))}
          empty={t("nobody")}
        />
      )}
      {found?.ok && found.value.hasMore && <p>{t("more")}</p>}
    </StaffPage>
  );
}
