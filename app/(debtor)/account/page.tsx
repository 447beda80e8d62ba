import { UnsentNotice } from "@/components/shell/unsent-notice";
import { isPositive } from "@/lib/domain/money/money";
import { ACCOUNT_PAGE, getAccountPage } from "@/lib/services/account/get-account-page";
import { currentTime } from "@/lib/services/clock/current-time";
import { isReturnOffered, RETURN_OFFER } from "@/lib/services/device/return-offer";
import { DOCUMENTS_LINK } from "@/lib/services/document/get-documents-page";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { DebtorPage } from "../debtor-page";
import { OwedAccount } from "./owed-account";
import { ReturnOffer } from "./return-offer";
import { SettledAccount } from "./settled-account";

const READS = { ...ACCOUNT_PAGE, ...RETURN_OFFER, ...DOCUMENTS_LINK };

/** What is owed, to whom and since when, and four ways on of equal dignity. */
export default async function AccountPage() {
  const debtor = await requireDebtor({ reads: READS });
  const { creditor } = debtor;
  const { hasDocuments } = debtor.read;
  const page = getAccountPage(debtor, currentTime());
  return (
    <DebtorPage step="account">
      <UnsentNotice />
      {isPositive(page.balance) ? (
        <OwedAccount {...{ page, creditor, hasDocuments }} />
      ) : (
        <SettledAccount {...{ page, creditor, hasDocuments }} />
      )}
      {isReturnOffered(debtor) && <ReturnOffer />}
    </DebtorPage>
  );
}
