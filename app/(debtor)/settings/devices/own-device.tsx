import { getFormatter, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/stack";
import type { DevicesPage } from "@/lib/services/device/get-devices-page";
import { enrol } from "./actions";
import { NewPasskey } from "./new-passkey";
import { RemoveDevice } from "./remove-device";

/** The device in the person's hand: recognised or not, and how to change that. */
export async function OwnDevice({ page }: { page: DevicesPage }) {
  const t = await getTranslations("devices");
  const format = await getFormatter();
  const { own, timeZone } = page;
  if (!own) {
    return (
      <Card title={t("own.title")}>
        <Stack>
          <p>{t("own.unknown")}</p>
          <form action={enrol}>
            <Stack gap="small">
              <Button variant="secondary" icon="check">
                {t("own.enrol")}
              </Button>
              <p>
                {t("own.enrolHint")} {t("own.shared")}
              </p>
            </Stack>
          </form>
          <NewPasskey state={page.passkey} />
        </Stack>
      </Card>
    );
  }
  const date = format.dateTime(own.createdAt, { dateStyle: "long", timeZone });
  return (
    <Card title={own.label || t("own.title")}>
      <Stack>
        <p>{t(own.hasPasskey ? "own.withPasskey" : "own.known", { date })}</p>
        {own.keepsPlan && <p>{t("own.keepsPlan")}</p>}
        {!own.hasPasskey && <NewPasskey state={page.passkey} />}
        <RemoveDevice device={own} />
      </Stack>
    </Card>
  );
}
