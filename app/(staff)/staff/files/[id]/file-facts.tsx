import { getLocale, getTranslations } from "next-intl/server";
import { Amount } from "@/components/money/amount";
import { DataTable } from "@/components/staff/data-table";
import { Facts } from "@/components/staff/facts";
import { Stack } from "@/components/ui/stack";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { FilePart } from "./file-part";

/** Who it is, how they are reached, what is owed and what stands in the way. */
export async function FileFacts({ file }: FilePart) {
  const t = await getTranslations("staff.file");
  const holds = await getTranslations("staff.file.holds");
  const locale = await getLocale();
  const { owed, contact } = file;
  const facts = [
    { key: "balance", value: <Amount money={owed.balance} locale={locale} /> },
    { key: "plan", value: t(`plan.${owed.plan ?? "none"}`) },
    { key: "phone", value: contact.phone ?? t("none") },
    { key: "email", value: contact.email ?? t("none") },
  ] as const;
  return (
    <Stack as="section" labelledBy="facts">
      <h2 id="facts">{t("facts.title")}</h2>
      <Facts
        facts={[
          ...facts.map(({ key, value }) => ({ key, value, label: t(`facts.${key}`) })),
          ...(owed.inTransit
            ? [
                {
                  key: "inTransit",
                  label: t("facts.inTransit"),
                  value: <Amount money={owed.inTransit} locale={locale} />,
                },
              ]
            : []),
        ]}
      />
      {file.holds.length > 0 && (
        <p>
          {file.holds.map(({ id, kind }) => (
            <Tag key={id} tone="caution">
              {holds(kind as "dispute")}
            </Tag>
          ))}
        </p>
      )}
      <DataTable
        label={t("accounts.title")}
        columns={[
          { key: "reference", label: t("accounts.reference") },
          { key: "label", label: t("accounts.label") },
          { key: "dueOn", label: t("accounts.dueOn") },
          { key: "balance", label: t("accounts.balance"), isNumber: true },
        ]}
        rows={owed.accounts.map((account) => ({
          key: account.id,
          cells: {
            ...{ reference: account.reference, label: account.principalLabel },
            dueOn: formatDate(account.dueOn, locale),
            balance: <Amount money={account.balance} locale={locale} />,
          },
        }))}
        empty={t("none")}
      />
    </Stack>
  );
}
