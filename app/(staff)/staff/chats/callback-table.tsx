import { useLocale, useTranslations } from "next-intl";
import { slotText } from "@/components/shell/slot-text";
import { DataTable } from "@/components/staff/data-table";
import { phoneHref } from "@/components/ui/phone-href";
import type { CallbackLine } from "@/lib/services/support/get-callbacks";

const COLUMNS = ["person", "when", "phone", "about"] as const;

interface CallbackTableProps {
  callbacks: readonly CallbackLine[];
  timeZone: string;
}

/** Who asked to be called back, with the number on file. */
export function CallbackTable({ callbacks, timeZone }: CallbackTableProps) {
  const t = useTranslations("staffChat");
  const slots = useTranslations("case.callback");
  const locale = useLocale();
  return (
    <DataTable
      label={t("callbacks")}
      columns={COLUMNS.map((key) => ({ key, label: t(`columns.${key}`) }))}
      rows={callbacks.map(({ id, name, phone, slot, about }) => ({
        key: id,
        cells: {
          ...{ person: name, about },
          when: slot ? slots("slot", slotText(slot, timeZone, locale)) : t("callbackAny"),
          phone: phone && <a href={phoneHref(phone)}>{phone}</a>,
        },
      }))}
      empty={t("noCallbacks")}
    />
  );
}
