import { useTranslations } from "next-intl";
import { List, ListRow } from "@/components/ui/list-row";
import { phoneHref } from "@/components/ui/phone-href";
import { Stack } from "@/components/ui/stack";

interface AdviceListProps {
  services: readonly {
    name: string;
    phone?: string | undefined;
    url?: string | undefined;
  }[];
}

/** Who helps: by phone where there is a number, else on their site. */
export function AdviceList({ services }: AdviceListProps) {
  const t = useTranslations("shell.advice");
  return (
    <List>
      {services.map(({ name, phone, url }) => (
        <ListRow
          key={name}
          icon={phone ? "phone" : "globe"}
          title={name}
          hint={phone ?? t("website")}
          href={phone ? phoneHref(phone) : url}
        />
      ))}
    </List>
  );
}

/** Free, independent help, named before anything is asked of someone who cannot pay (CCD2; L751-1 C. conso). */
export function DebtAdvice({ services }: AdviceListProps) {
  const t = useTranslations("shell.advice");
  return (
    <Stack gap="small" as="section" labelledBy="debt-advice">
      <h2 id="debt-advice">{t("title")}</h2>
      <p>{t("lead")}</p>
      <AdviceList services={services} />
    </Stack>
  );
}
