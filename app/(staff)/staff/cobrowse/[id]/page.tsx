import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { getViewerPage } from "@/lib/services/cobrowse/agent/get-viewer-page";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../../staff-page";
import { joinAccepted, leave } from "../actions";
import { LiveViewer } from "./live-viewer";
import { WaitingViewer } from "./waiting-viewer";

type Props = { params: Promise<{ id: string }> };

/** One shared screen: asked for, live, or over. */
export default async function ViewerPage({ params }: Props) {
  const member = await requireStaff("cobrowse.join");
  const share = await getViewerPage(member, (await params).id);
  if (!share) notFound();
  const t = await getTranslations("staff.cobrowse");
  const format = await getFormatter();
  const { timeZone } = member.creditor;
  const time = (at: Date | null) =>
    at ? format.dateTime(at, { timeStyle: "short", timeZone }) : "";
  const { id, status } = share;
  const isOver = status === "ended";
  return (
    <StaffPage
      step="staff-cobrowse-share"
      title={`${share.name} · ${share.reference}`}
      member={member}
      section="cobrowse"
      actions={
        isOver ? null : (
          <form action={leave.bind(null, id)}>
            <Button variant="danger">{t(status === "live" ? "leave" : "takeBack")}</Button>
          </form>
        )
      }
    >
      {isOver && (
        <>
          <p role="status">{t(`ended.${share.endReason ?? "stopped"}`)}</p>
          <p>
            <a href="/staff/cobrowse">{t("back")}</a>
          </p>
        </>
      )}
      {(status === "offered" || status === "consented") && (
        <WaitingViewer
          share={share}
          until={time(share.waitsUntil)}
          join={joinAccepted.bind(null, id)}
        />
      )}
      {status === "live" && (
        <LiveViewer share={share} since={time(share.consentedAt)} until={time(share.endsAt)} />
      )}
    </StaffPage>
  );
}
