import { getTranslations } from "next-intl/server";
import { ContactCard } from "@/components/shell/contact-card";
import { UnsentNotice } from "@/components/shell/unsent-notice";
import { PageHeading } from "@/components/ui/page-heading";
import { currentTime } from "@/lib/services/clock/current-time";
import { UNREAD_LINK } from "@/lib/services/conversation/unread-link";
import { isKeptCopy } from "@/lib/services/device/kept-copy";
import { getCodeContact } from "@/lib/services/identity/get-code-contact";
import { currentSession } from "@/lib/services/session/current-session";
import { shownDebtorOf } from "@/lib/services/session/require-reader";
import { sessionCreditor, sessionPerson } from "@/lib/services/session/session-creditor";
import { CASE_FORM, getCaseForm } from "@/lib/services/support/get-case-form";
import { offeredSlots } from "@/lib/services/support/offered-slots";
import { CaseErrors } from "../case-form";
import { DebtorPage } from "../debtor-page";
import { CallbackForm } from "./callback-form";
import { WrittenWays } from "./written-ways";

const READS = { ...CASE_FORM, ...UNREAD_LINK };

/** A person to talk to: call now, write, or be called back (once identity is confirmed). */
export default async function MessagesPage() {
  const current = await currentSession({ reads: READS });
  const t = await getTranslations("talk");
  const person = sessionPerson(current);
  const creditor = sessionCreditor(current);
  if (!(person && creditor)) {
    return (
      <DebtorPage step="messages">
        <PageHeading title={t("title")} lead={t("unknown")} />
      </DebtorPage>
    );
  }
  const debtor = shownDebtorOf(current, READS);
  const form = debtor && (await getCaseForm(debtor, "callback"));
  // By the time a copy is read its times are gone.
  const isCopy = await isKeptCopy();
  const contact = form && getCodeContact(person);
  return (
    <DebtorPage step="messages" backHref={debtor ? "/account" : "/identity"}>
      {form && <CaseErrors page={form} />}
      <UnsentNotice />
      <PageHeading title={t("title")} lead={t("lead")} />
      {debtor && !isCopy && <WrittenWays unread={debtor.read.unread} />}
      <ContactCard creditor={creditor} />
      {form && (
        <>
          <h2>{t("callbackTitle")}</h2>
          {isCopy && <p>{t("waits")}</p>}
          <CallbackForm
            page={form}
            slots={isCopy ? [] : offeredSlots(creditor, currentTime())}
            timeZone={creditor.timeZone}
            phone={contact?.channel === "sms" ? contact.masked : null}
          />
        </>
      )}
    </DebtorPage>
  );
}
