import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { type Permission, roleMay } from "@/lib/domain/actor/permission";
import { HOLD_DAYS } from "@/lib/domain/file/forms";
import { HOLD_KINDS } from "@/lib/domain/hold/kind";
import type { Flash } from "@/lib/services/staff/flash";
import { offer } from "../../cobrowse/actions";
import { hold, release, sendLink } from "../actions";
import type { FilePart } from "./file-part";
import { SeeAsForm } from "./see-as-form";

/** What this colleague may do with the file, each said before it is done. */
export async function FileActions({ file, member, flash }: FilePart & { flash: Flash }) {
  const t = await getTranslations("staff.file.actions");
  const holds = await getTranslations("staff.file.holds");
  const may = (permission: Permission) => roleMay(member.actor.role, permission);
  const { debtorId } = file;
  const typed = flash.form === "hold" ? flash.values : {};
  return (
    <>
      <h2>{t("title")}</h2>
      {may("link.send") && (
        <form action={sendLink.bind(null, debtorId)}>
          <Stack gap="small">
            <p>{t("linkHint")}</p>
            <Button variant="secondary" id="send-link">
              {t("link")}
            </Button>
          </Stack>
        </form>
      )}
      {may("cobrowse.join") && (
        <form action={offer.bind(null, debtorId)}>
          <Stack gap="small">
            <p>{t("screenHint")}</p>
            <Button variant="secondary">{t("screen")}</Button>
          </Stack>
        </form>
      )}
      {may("impersonation.start") && <SeeAsForm debtorId={debtorId} />}
      {may("hold.place") && (
        <form action={hold.bind(null, debtorId)} noValidate>
          <Stack gap="small">
            <input type="hidden" name="key" value={String(typed.key ?? randomUUID())} readOnly />
            <Select
              name="kind"
              label={t("hold")}
              hint={t("holdHint")}
              defaultValue={String(typed.kind ?? "dispute")}
              options={HOLD_KINDS.map((kind) => ({ value: kind, label: holds(kind) }))}
            />
            <Select
              name="days"
              label={t("days")}
              defaultValue={String(typed.days ?? "")}
              options={[
                { value: "", label: t("untilReleased") },
                ...HOLD_DAYS.map((days) => ({
                  value: String(days),
                  label: t("forDays", { days }),
                })),
              ]}
            />
            <SubmitButton variant="secondary" pendingLabel={t("pending")}>
              {t("placeHold")}
            </SubmitButton>
          </Stack>
        </form>
      )}
      {may("hold.release") &&
        file.holds.map(({ id, kind }) => (
          <form key={id} action={release.bind(null, debtorId, id)}>
            <Button variant="secondary">{t("release", { hold: holds(kind as "dispute") })}</Button>
          </form>
        ))}
    </>
  );
}
