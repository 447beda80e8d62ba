import { useTranslations } from "next-intl";
import { PasskeyForm } from "@/components/form/passkey-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Stack } from "@/components/ui/stack";
import type { DevicesPage } from "@/lib/services/device/get-devices-page";
import { add, askForCode } from "./actions";

/** A passkey for this device, for those who want one. */
export function NewPasskey({ state }: { state: DevicesPage["passkey"] }) {
  const t = useTranslations("devices.passkey");
  return (
    <Disclosure summary={t("title")} open={state === "open"}>
      <Stack>
        <p>{t("text")}</p>
        {state === "open" && (
          <PasskeyForm
            purpose="add"
            action={add}
            variant="secondary"
            label={t("create")}
            failed={t("failed")}
          />
        )}
        {state === "code" && (
          <form action={askForCode}>
            <Stack gap="small">
              <p>{t("codeFirst")}</p>
              <Button variant="secondary">{t("askCode")}</Button>
            </Stack>
          </form>
        )}
        {state === "person" && (
          <>
            <p>{t("person")}</p>
            <ButtonLink href="/messages">{t("talk")}</ButtonLink>
          </>
        )}
      </Stack>
    </Disclosure>
  );
}
