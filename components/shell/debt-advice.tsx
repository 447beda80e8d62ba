import { useTranslations } from "next-intl";
import { List, ListRow } from "@/components/ui/list-row";
import { phoneHref } from "@/components/ui/phone-href";
import { Stack } from "@/components/ui/stack";

interface DebtAdviceProps {
  services: readonly { name: string; phone: string; url?: string | undefined }[];
}

/** Free, independent help, named before anything is asked of someone who cannot pay (CCD2; L751-1 C. conso). */
export function DebtAdvice({ services }: DebtAdviceProps) {
  const t = useTranslations("shell.advice");
  return (
    <Stack gap="small" as="section" labelledBy="debt-advice">
      <h2 id="debt-advice">{t("title")}</h2>
      <p>{t("lead")}</p>
      <List>
        {services.map(({ name, phone }) => (
          <ListRow key={name} icon="phone" title={name} hint={phone} href={phoneHref(phone)} />
        ))}
      </List>
    </Stack>
  );
}
