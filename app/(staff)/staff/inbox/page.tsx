import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewsBar } from "@/components/staff/news-bar";
import { Outcome } from "@/components/staff/outcome";
import { currentTime } from "@/lib/services/clock/current-time";
import { takeFlash } from "@/lib/services/staff/flash";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { getInbox } from "@/lib/services/support/get-inbox";
import { CaseTable } from "../case-table";
import { StaffPage } from "../staff-page";
import { DifferenceTable } from "./difference-table";
import { InboxFilter } from "./inbox-filter";
import { ReplyTable } from "./reply-table";

type Props = { searchParams: Promise<{ whose?: string; kind?: string }> };

const ERRORS = ["not_allowed", "unknown", "taken", "colleague_unknown"] as const;

/** What needs a person, the oldest first. */
export default async function InboxPage({ searchParams }: Props) {
  const asked = await searchParams;
  const member = await requireStaff("case.work");
  const { whose, kind } = asked;
  const now = currentTime();
  const found = await getInbox({ actor: member.actor, whose, kind, now });
  if (!found.ok) notFound();
  const flash = await takeFlash(member, "case");
  const error = ERRORS.find((code) => code === flash.errors[""]);
  const page = found.value;
  const t = await getTranslations("staff.inbox");
  return (
    <StaffPage step="staff-inbox" title={t("title")} member={member} section="inbox">
      <NewsBar since={now} href={`/staff/inbox?whose=${page.whose === "free" ? "free" : "all"}`} />
      <Outcome error={error && t(`errors.${error}`)} done={flash.done && t("done")} />
      <InboxFilter whose={page.whose} kind={page.kind} />
      {page.kind !== "reply" && (
        <CaseTable
          cases={page.cases}
          member={member}
          label={t("title")}
          empty={t("empty")}
          withPerson
        />
      )}
      {(page.replies.length > 0 || page.kind === "reply") && (
        <ReplyTable replies={page.replies} timeZone={member.creditor.timeZone} />
      )}
      {page.differences.length > 0 && (
        <DifferenceTable differences={page.differences} timeZone={member.creditor.timeZone} />
      )}
      {page.hasMore && <p>{t("more")}</p>}
    </StaffPage>
  );
}
