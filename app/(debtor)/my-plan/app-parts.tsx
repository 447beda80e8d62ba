import { AppBadge } from "@/components/shell/app-badge";
import { AppTags } from "@/components/shell/app-tags";
import { KeepMark } from "@/components/shell/keep-mark";
import { UnsentNotice } from "@/components/shell/unsent-notice";
import { UpdateNotice } from "@/components/shell/update-notice";
import type { MyPlanPage } from "@/lib/services/plan/get-my-plan";

interface AppPartsProps {
  page: MyPlanPage;
  creditor: { slug: string; name: string };
  locale: string;
  /** The person has just chosen to keep the plan on this phone. */
  isKeptNow: boolean;
}

/** What the page tells the phone, and a newer version that waits. */
export function AppParts({ page, creditor, locale, isKeptNow }: AppPartsProps) {
  return (
    <>
      <AppTags creditor={creditor} locale={locale} />
      <AppBadge openDates={page.openDates} />
      {page.keptOn && <KeepMark deviceId={page.keptOn} isChosen={isKeptNow} />}
      <UpdateNotice />
      <UnsentNotice />
    </>
  );
}
