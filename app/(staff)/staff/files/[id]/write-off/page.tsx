import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Outcome } from "@/components/staff/outcome";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { currentTime } from "@/lib/services/clock/current-time";
import { takeFlash } from "@/lib/services/staff/flash";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { getWriteOffDesk } from "@/lib/services/write-off/get-write-off-desk";
import { StaffPage } from "../../../staff-page";
import { withdraw } from "./actions";
import { WriteOffForm } from "./write-off-form";
import { WriteOffPreviewPart } from "./write-off-preview";
import { WriteOffTable } from "./write-off-table";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const DONE = ["asked", "withdrawn"] as const;
const ERRORS = [
  ...["not_allowed", "unknown", "account_unknown", "amount_invalid", "amount_too_large"],
  ...["not_reversible", "idempotency_conflict", "form_incomplete", "already_decided"],
] as const;

/** Giving up a debt, or some of it: what it would do, who has asked before, and how it can be taken back. */
export default async function WriteOffPage({ params, searchParams }: Props) {
  const { id: debtorId } = await params;
  const member = await requireStaff("write_off.request");
  const values = await searchParams;
  const found = await getWriteOffDesk({ member, debtorId, values, now: currentTime() });
  if (!found.ok) notFound();
  const desk = found.value;
  const flash = await takeFlash(member, "writeOff");
  const t = await getTranslations("staff.writeOff");
  const done = DONE.find((code) => code === flash.done);
  const error = ERRORS.find((code) => code === flash.errors[""]);
  const [undo] = flash.shown;
  return (
    <StaffPage step="staff-write-off" title={t("title")} member={member} section="files">
      <Outcome
        error={error && t(`errors.${error as "unknown"}`)}
        done={
          done && (
            <>
              <p>{t(`done.${done}`)}</p>
              {undo && (
                <form action={withdraw.bind(null, debtorId, undo)}>
                  <Button variant="quiet">{t("undo")}</Button>
                </form>
              )}
            </>
          )
        }
      />
      <p>
        <TextLink href={`/staff/files/${debtorId}`}>{t("back")}</TextLink>
      </p>
      <p>{t("lead")}</p>
      <WriteOffForm desk={desk} />
      {desk.preview && (
        <WriteOffPreviewPart preview={desk.preview} debtorId={debtorId} formKey={desk.key} />
      )}
      <WriteOffTable desk={desk} debtorId={debtorId} timeZone={member.creditor.timeZone} />
    </StaffPage>
  );
}
