import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Actions, Stack } from "@/components/ui/stack";
import { dismissOffer } from "./actions";

/** Once, after what matters: that the file opens without a new message, for who wants it. */
export function ReturnOffer() {
  const t = useTranslations("devices.offer");
  return (
    <Card title={t("title")}>
      <form action={dismissOffer}>
        <Stack gap="small">
          <p>{t("text")}</p>
          <Actions>
            <ButtonLink href="/settings/devices">{t("open")}</ButtonLink>
            <Button variant="quiet">{t("dismiss")}</Button>
          </Actions>
        </Stack>
      </form>
    </Card>
  );
}
