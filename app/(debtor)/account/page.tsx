import { UnsentNotice } from "@/components/shell/unsent-notice";
import { isPositive } from "@/lib/domain/money/money";
import { ACCOUNT_PAGE, getAccountPage } from "@/lib/services/account/get-account-page";
import { currentTime } from "@/lib/services/clock/current-time";
import { isReturnOffered, RETURN_OFFER } from "@/lib/services/device/return-offer";
import { DOCUMENTS_LINK } from "@/lib/services/document/get-documents-page";
import { HELP_REQUEST, helpRequestOf } from "@/lib/services/impersonation/get-own-views";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../debtor-page";
import { HelpCard } from "../help-card";
import { OwedAccount } from "./owed-account";
import { ReturnOffer } from "./return-offer";
import { SettledAccount } from "./settled-account";

const READS = { ...ACCOUNT_PAGE, ...RETURN_OFFER, ...DOCUMENTS_LINK, ...HELP_REQUEST };

/** What is owed, to whom and since when, and four ways on of equal dignity. */
export default async function AccountPage() {
  const debtor = await requireReader({ reads: READS });
  const { creditor } = debtor;
  const { hasDocuments } = debtor.read;
  const now = currentTime();
  const page = getAccountPage(debtor, now);
  return (
    <DebtorPage step="account">
      <UnsentNotice />
      <HelpCard request={helpRequestOf(debtor, now)} creditor={creditor} />
      {isPositive(page.balance) ? (
        <OwedAccount {...{ page, creditor, hasDocuments }} />
      ) : (
        <SettledAccount {...{ page, creditor, hasDocuments }} />
      )}
      {isReturnOffered(debtor) && <ReturnOffer />}
    </DebtorPage>
  );
}
