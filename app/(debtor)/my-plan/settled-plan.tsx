import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";

/** Everything is paid: thanks, the proof to keep, and what becomes of the data. */
export function SettledPlan({ receiptNumber }: { receiptNumber: string }) {
  const t = useTranslations("discharge.card");
  return (
    <Stack>
      <Notice tone="positive" icon="heart" title={t("title")}>
        {t("text")}
      </Notice>
      <TextLink href="/my-plan/discharge" icon="download" download>
        {t("download")}
      </TextLink>
      <TextLink href={`/receipts/${receiptNumber}`} icon="document">
        {t("receipt")}
      </TextLink>
      <p>{t("data")}</p>
      <TextLink href="/rights">{t("rights")}</TextLink>
    </Stack>
  );
}
