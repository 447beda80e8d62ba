import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ViewedShare } from "@/lib/services/cobrowse/agent/get-viewer-page";

interface WaitingViewerProps {
  share: ViewedShare;
  until: string;
  join: () => Promise<void>;
}

/** Asked, and not answered yet; where there is a script, the yes is followed by the screen at once. */
export function WaitingViewer({ share, until, join }: WaitingViewerProps) {
  const t = useTranslations("staff.cobrowse.waiting");
  const { id, status } = share;
  return (
    <div data-viewer={id} data-status={status}>
      <Notice title={t(status === "offered" ? "title" : "agreed")}>{t("text", { until })}</Notice>
      {/* It is there before the answer, so that the script needs to ask for nothing. */}
      <form action={join} data-join hidden={status === "offered"}>
        <Button>{t("join")}</Button>
      </form>
    </div>
  );
}
