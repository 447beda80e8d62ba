import { getTranslations } from "next-intl/server";
import { ContactCard } from "@/components/shell/contact-card";
import { UnsentNotice } from "@/components/shell/unsent-notice";
import { PageHeading } from "@/components/ui/page-heading";
import { currentTime } from "@/lib/services/clock/current-time";
import { UNREAD_LINK } from "@/lib/services/conversation/unread-link";
import { toCreditorView } from "@/lib/services/creditor/creditor-view";
import { isKeptCopy } from "@/lib/services/device/kept-copy";
import { getCodeContact } from "@/lib/services/identity/get-code-contact";
import { currentSession } from "@/lib/services/session/current-session";
import { debtorOf } from "@/lib/services/session/session-debtor";
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
  if (current.state === "none") {
    return (
      <DebtorPage step="messages">
        <PageHeading title={t("title")} lead={t("unknown")} />
      </DebtorPage>
    );
  }
  const { session } = current;
  const isIdentified = current.state === "open" && session.stage === "identified";
  const debtor = isIdentified ? debtorOf(session, current.expiresAt, READS) : null;
  const form = debtor && (await getCaseForm(debtor, "callback"));
  const creditor = toCreditorView(session.debtor.creditor);
  // By the time a copy is read its times are gone.
  const isCopy = await isKeptCopy();
  const contact = form && getCodeContact(session.debtor);
  return (
    <DebtorPage step="messages" backHref={isIdentified ? "/account" : "/identity"}>
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
