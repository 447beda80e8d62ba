import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Columns } from "@/components/staff/columns";
import { Notice } from "@/components/ui/notice";
import { currentTime } from "@/lib/services/clock/current-time";
import { getFile } from "@/lib/services/file/get-file";
import { takeFlash } from "@/lib/services/staff/flash";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../../staff-page";
import { FileActions } from "./file-actions";
import { FileCases } from "./file-cases";
import { FileFacts } from "./file-facts";
import { FileNotes } from "./file-notes";
import { FilePayments } from "./file-payments";
import { FileTrail } from "./file-trail";

type Props = { params: Promise<{ id: string }> };

const DONE = ["note", "hold", "release", "link", "case"] as const;
const ERRORS = [
  "not_allowed",
  "unknown",
  "taken",
  "no_contact",
  "not_wanted",
  "outreach_stopped",
  "reason_missing",
] as const;

/** Everything about one person on one page. */
export default async function FilePage({ params }: Props) {
  const { id } = await params;
  const member = await requireStaff("file.read");
  const found = await getFile({ member, debtorId: id, now: currentTime() });
  if (!found.ok) notFound();
  const file = found.value;
  const flash = await takeFlash(member, ...DONE, "seeAs");
  const t = await getTranslations("staff.file");
  const done = DONE.find((form) => flash.done !== null && form === flash.form);
  const error = ERRORS.find((code) => code === flash.errors[""]);
  return (
    <StaffPage step="staff-file" title={file.name} member={member} section="files">
      {error && (
        <Notice tone="caution" role="alert">
          {t(`errors.${error}`)}
        </Notice>
      )}
      {done && (
        <Notice tone="positive" role="status">
          {t(`done.${done}`)}
        </Notice>
      )}
      <Columns
        main={
          <>
            <FileFacts file={file} member={member} />
            <FileCases file={file} member={member} />
            <FilePayments file={file} member={member} />
            <FileNotes file={file} member={member} flash={flash.form === "note" ? flash : null} />
            <FileTrail file={file} member={member} />
          </>
        }
        aside={<FileActions file={file} member={member} flash={flash} />}
      />
    </StaffPage>
  );
}
