import { useTranslations } from "next-intl";
import { List, ListRow } from "@/components/ui/list-row";
import { phoneHref } from "@/components/ui/phone-href";

interface ContactCardProps {
  creditor: { phone: string; phoneHours: string; email: string };
}

/** The ways to reach a person: a call at once, with its hours, or a message. */
export function ContactCard({ creditor }: ContactCardProps) {
  const t = useTranslations("shell.contact");
  const { phone, phoneHours, email } = creditor;
  return (
    <List>
      <ListRow
        icon="phone"
        title={t("call", { phone })}
        hint={t("hours", { hours: phoneHours })}
        href={phoneHref(phone)}
      />
      <ListRow icon="chat" title={t("write")} hint={email} href={`mailto:${email}`} />
    </List>
  );
}
