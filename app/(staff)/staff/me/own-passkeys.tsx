import { getFormatter, getTranslations } from "next-intl/server";
import { Field } from "@/components/form/field";
import { PasskeyForm } from "@/components/form/passkey-form";
import { DataTable } from "@/components/staff/data-table";
import { Narrow } from "@/components/staff/narrow";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import type { Flash } from "@/lib/services/staff/flash";
import type { OwnAccountPage } from "@/lib/services/staff/get-own-account";
import { addPasskey, removePasskey } from "./actions";
import { ConfirmPresence } from "./confirm-presence";

interface OwnPasskeysProps extends Pick<OwnAccountPage, "passkeys" | "isConfirmed"> {
  timeZone: string;
  /** Of this part; null where the page says something else. */
  flash: Flash | null;
}

const DONE = ["added", "removed", "confirmed"] as const;
const ERRORS = [
  "refused",
  "stopped",
  "confirm_needed",
  "last_way",
  "unknown",
  "too_many_keys",
] as const;
const COLUMNS = ["name", "addedAt", "usedAt", "action"] as const;

/** One's passkeys. They are changed only just after a second factor was shown. */
export async function OwnPasskeys({ passkeys, isConfirmed, timeZone, flash }: OwnPasskeysProps) {
  const t = await getTranslations("staff.me.passkeys");
  const format = await getFormatter();
  const time = (at: Date) =>
    format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone });
  const done = DONE.find((code) => code === flash?.done);
  const error = ERRORS.find((code) => code === flash?.errors[""]);
  const columns = COLUMNS.filter((key) => isConfirmed || key !== "action");
  return (
    <Stack as="section" gap="small" labelledBy="passkeys">
      <h2 id="passkeys">{t("title")}</h2>
      {done && (
        <Notice tone="positive" role="status">
          {t(`done.${done}`)}
        </Notice>
      )}
      {error && (
        <Notice tone="caution" role="alert">
          {t(`errors.${error}`)}
        </Notice>
      )}
      <p>{t("lead")}</p>
      <DataTable
        label={t("title")}
        columns={columns.map((key) => ({ key, label: t(key) }))}
        rows={passkeys.map(({ id, name, addedAt, usedAt }) => ({
          key: id,
          cells: {
            ...{ name: name || t("title"), addedAt: time(addedAt) },
            usedAt: usedAt ? time(usedAt) : t("never"),
            action: isConfirmed && (
              <form action={removePasskey.bind(null, id)}>
                <Button variant="quiet" aria-label={t("removeNamed", { name })}>
                  {t("remove")}
                </Button>
              </form>
            ),
          },
        }))}
        empty={t("none")}
      />
      {isConfirmed ? (
        <Narrow>
          <PasskeyForm
            purpose="add"
            options="/staff/passkey/options"
            action={addPasskey}
            variant="secondary"
            label={t("add")}
            failed={t("failed")}
          >
            <Field
              name="passkeyName"
              label={t("newName")}
              hint={t("newNameHint")}
              autoComplete="off"
              maxLength={60}
            />
          </PasskeyForm>
        </Narrow>
      ) : (
        <Narrow>
          <ConfirmPresence flash={flash} hasPasskey={passkeys.length > 0} />
        </Narrow>
      )}
    </Stack>
  );
}
