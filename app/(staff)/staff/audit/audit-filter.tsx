import { getTranslations } from "next-intl/server";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { FormGrid } from "@/components/staff/form-grid";
import { Button } from "@/components/ui/button";
import { AUDIT_ACTIONS } from "@/lib/domain/audit/action";

/** What an address may ask of the trail: ids, an action, days. */
export type Asked = { actor?: string; file?: string; action?: string; from?: string; to?: string };

const DAYS = ["from", "to"] as const;

type Props = {
  asked: Asked;
  action: string | null;
  colleagues: readonly { id: string; name: string }[];
};

/** Narrows the trail. By GET: ids and days are all that can be asked for. */
export async function AuditFilter({ asked, action, colleagues }: Props) {
  const t = await getTranslations("staff.audit");
  return (
    <form method="get">
      <FormGrid>
        <Select
          name="action"
          label={t("fields.action")}
          defaultValue={action ?? ""}
          options={[
            { value: "", label: t("any") },
            ...AUDIT_ACTIONS.map((one) => ({ value: one, label: t(`actions.${one}`) })),
          ]}
        />
        <Select
          name="actor"
          label={t("fields.actor")}
          defaultValue={asked.actor}
          options={[
            { value: "", label: t("anybody") },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Field
          name="file"
          label={t("fields.file")}
          defaultValue={asked.file}
          autoComplete="off"
          spellCheck={false}
        />
        {DAYS.map((name) => (
          <Field
            key={name}
            type="date"
            name={name}
            label={t(`fields.${name}`)}
            defaultValue={asked[name]}
          />
        ))}
        <Button variant="secondary">{t("filter")}</Button>
      </FormGrid>
    </form>
  );
}
