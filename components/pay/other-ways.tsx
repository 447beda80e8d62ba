import { useTranslations } from "next-intl";
import { List, ListRow } from "@/components/ui/list-row";

export interface OtherWaysProps {
  transfer: { iban: string; beneficiary: string; reference: string };
  phone: string;
  phoneHours: string;
}

/** IBANs are read and typed in groups of four. */
const grouped = (iban: string) => iban.replace(/\s/g, "").replace(/(.{4})(?=.)/g, "$1\u00a0");

/** How to pay without the card form: a bank transfer that finds its debt, the phone, or later. */
export function OtherWays({ transfer, phone, phoneHours }: OtherWaysProps) {
  const t = useTranslations("pay.otherWays");
  return (
    <List>
      <ListRow
        icon="bank"
        title={t("transfer")}
        hint={
          <span translate="no">
            {grouped(transfer.iban)}
            <br />
            {transfer.beneficiary}
            <br />
            {t("reference", { reference: transfer.reference })}
          </span>
        }
      />
      <ListRow
        icon="phone"
        title={t("phone", { phone })}
        hint={phoneHours}
        href={`tel:${phone.replace(/\s/g, "")}`}
      />
      <ListRow icon="clock" title={t("later")} hint={t("laterHint")} href="/account" />
    </List>
  );
}
