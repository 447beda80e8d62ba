import { getLocale, getTranslations } from "next-intl/server";
import { timeOfDay } from "@/components/shell/time-of-day";
import { PageHeading } from "@/components/ui/page-heading";
import { currentTime } from "@/lib/services/clock/current-time";
import { getSharePage, SHARE_PAGE } from "@/lib/services/cobrowse/own-share";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { DebtorPage } from "../debtor-page";
import { ConsentForm } from "./consent-form";
import { Ended, Live, Waiting } from "./share-states";

type Props = { searchParams: Promise<{ error?: string }> };

/** Showing one's screen to an agent: what is seen and what never, the code to read out, and how to stop. */
export default async function SharePage({ searchParams }: Props) {
  const { error } = await searchParams;
  const debtor = await requireDebtor({ reads: SHARE_PAGE });
  const page = getSharePage(debtor, currentTime());
  const t = await getTranslations("share");
  const { creditor } = debtor;
  const name = page.agentName ?? t("bar.someone");
  const until = timeOfDay(page.until ?? currentTime(), creditor.timeZone, await getLocale());
  return (
    <DebtorPage step="share" backHref="/account">
      {page.state === "ended" && <Ended reason={page.endReason} isRecorded={page.isRecorded} />}
      <PageHeading
        title={t(`${page.heading}.title`, { name })}
        lead={t(`${page.heading}.lead`, { name })}
      />
      {page.state === "waiting" && <Waiting code={page.code} until={until} />}
      {page.state === "live" && <Live until={until} name={name} isRecorded={page.isRecorded} />}
      {(page.heading === "none" || page.heading === "offered") && (
        <ConsentForm
          offerId={page.heading === "offered" ? page.id : null}
          offersRecording={page.offersRecording}
          isRefused={error === "too_many"}
          creditor={creditor}
        />
      )}
    </DebtorPage>
  );
}
