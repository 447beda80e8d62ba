import { getFormatter, getTranslations } from "next-intl/server";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { DataTable } from "@/components/staff/data-table";
import { FormGrid } from "@/components/staff/form-grid";
import { currentTime } from "@/lib/services/clock/current-time";
import { getOwnShares } from "@/lib/services/cobrowse/agent/get-viewer-page";
import { getRecordings } from "@/lib/services/cobrowse/recording/play-recording";
import { takeFlash } from "@/lib/services/staff/flash";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../staff-page";
import { joinWithCode } from "./actions";
import { RecordingTable } from "./recording-table";

const ERRORS = ["unknown_code", "too_many", "over"] as const;
const COLUMNS = ["name", "reference", "status", "until"] as const;

/** Looking at the screen of whoever reads out a code, and the shares that one has open. */
export default async function CobrowsePage() {
  const member = await requireStaff("cobrowse.join");
  const shares = await getOwnShares(member);
  const recordings = await getRecordings(member, currentTime());
  const flash = await takeFlash(member, "cobrowse");
  const t = await getTranslations("staff.cobrowse");
  const format = await getFormatter();
  const error = ERRORS.find((known) => known === flash.errors.code);
  const time = (at: Date) =>
    format.dateTime(at, { timeStyle: "short", timeZone: member.creditor.timeZone });
  return (
    <StaffPage step="staff-cobrowse" title={t("title")} member={member} section="cobrowse">
      <p>{t("lead")}</p>
      <form action={joinWithCode} noValidate>
        <FormGrid>
          <Field
            name="code"
            label={t("code")}
            hint={t("codeHint")}
            width="medium"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={String(flash.values.code ?? "")}
            error={error && t(`errors.${error}`)}
          />
        </FormGrid>
        <SubmitButton pendingLabel={t("pending")}>{t("join")}</SubmitButton>
      </form>
      <DataTable
        label={t("open")}
        columns={COLUMNS.map((key) => ({ key, label: t(`columns.${key}`) }))}
        rows={shares.map(({ id, name, reference, status, waitsUntil, endsAt }) => ({
          key: id,
          cells: {
            name: <a href={`/staff/cobrowse/${id}`}>{name}</a>,
            reference,
            status: t(`states.${status}`),
            until: time(endsAt ?? waitsUntil),
          },
        }))}
        empty={t("none")}
      />
      {recordings.length > 0 && (
        <RecordingTable recordings={recordings} timeZone={member.creditor.timeZone} />
      )}
    </StaffPage>
  );
}
