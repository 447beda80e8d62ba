import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Columns } from "@/components/staff/columns";
import { NewsBar } from "@/components/staff/news-bar";
import { Outcome } from "@/components/staff/outcome";
import { currentTime } from "@/lib/services/clock/current-time";
import { getFile } from "@/lib/services/file/get-file";
import { takeFlash } from "@/lib/services/staff/flash";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../../staff-page";
import { FileActions } from "./file-actions";
import { FileBudget } from "./file-budget";
import { FileCases } from "./file-cases";
import { FileCommands } from "./file-commands";
import { FileFacts } from "./file-facts";
import { FileNotes } from "./file-notes";
import { FilePayments } from "./file-payments";
import { FilePlan } from "./file-plan";
import { FileTeam } from "./file-team";
import { FileTrail } from "./file-trail";
import { UndoHold } from "./undo-hold";

type Props = { params: Promise<{ id: string }> };

const DONE = [
  ...(["note", "hold", "release", "link", "case"] as const),
  ...(["team", "review", "change"] as const),
] as const;
const ERRORS = [
  "not_allowed",
  "unknown",
  "taken",
  "colleague_unknown",
  "team_unknown",
  "no_contact",
  "not_wanted",
  "outreach_stopped",
  "decided_already",
  "plan_outdated",
  "idempotency_conflict",
  "reason_missing",
] as const;

/** Everything about one person on one page. */
export default async function FilePage({ params }: Props) {
  const { id } = await params;
  const member = await requireStaff("file.read");
  const now = currentTime();
  const found = await getFile({ member, debtorId: id, now });
  if (!found.ok) notFound();
  const file = found.value;
  const flash = await takeFlash(member, ...DONE, "seeAs");
  const t = await getTranslations("staff.file");
  const done = DONE.find((form) => flash.done !== null && form === flash.form);
  const error = ERRORS.find((code) => code === flash.errors[""]);
  return (
    <StaffPage step="staff-file" title={file.name} member={member} section="files">
      <NewsBar since={now} file={id} href={`/staff/files/${id}`} />
      <FileCommands member={member} />
      <Outcome
        error={error && t(`errors.${error}`)}
        done={
          done && (
            <>
              <p>{t(`done.${done}`)}</p>
              {done === "hold" && <UndoHold debtorId={id} holdId={flash.shown[0]} />}
            </>
          )
        }
      />
      <Columns
        main={
          <>
            <FileFacts file={file} member={member} />
            <FilePlan file={file} member={member} flash={flash.form === "review" ? flash : null} />
            <FileCases file={file} member={member} />
            <FilePayments file={file} member={member} />
            <FileNotes file={file} member={member} flash={flash.form === "note" ? flash : null} />
            <FileTrail file={file} member={member} />
          </>
        }
        aside={
          <>
            <FileActions file={file} member={member} flash={flash} />
            <FileBudget file={file} member={member} />
            <FileTeam file={file} member={member} />
          </>
        }
      />
    </StaffPage>
  );
}
